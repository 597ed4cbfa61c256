package org.gonghui.org.enterprises;

import org.gonghui.platform.crypto.SealedField;

/**
 * Whom to speak to at an enterprise 联系人: a person, so name and phone are sealed.
 *
 * @param maskedName what is shown of the name
 * @param maskedPhone what is shown of the phone number
 */
public record Contact(String maskedName, String maskedPhone, SealedField name, SealedField phone) {}
