package org.gonghui.member.members;

import org.gonghui.platform.crypto.SealedField;

/**
 * What is sensitive about a member, sealed.
 *
 * @param name name
 * @param identityNumber identity number, found by its blind index however it was written
 * @param phone phone number, found by its blind index
 */
public record PersonalData(SealedField name, SealedField identityNumber, SealedField phone) {}
