package org.gonghui.org.personnel;

import org.gonghui.platform.crypto.SealedField;

/**
 * Who somebody is, sealed.
 *
 * @param maskedName what is shown of the name
 * @param maskedPhone what is shown of the phone number
 * @param maskedNumber what is shown of the identity number
 * @param identityNumber found by its blind index, however it was written
 */
public record SealedPerson(
    String maskedName,
    String maskedPhone,
    String maskedNumber,
    SealedField name,
    SealedField phone,
    SealedField identityNumber) {}
