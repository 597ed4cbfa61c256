package org.gonghui.member.members;

/**
 * A member's personal data in plain text: never stored, never logged, shown only through {@link
 * MaskedData} or after an entry on the audit trail.
 *
 * @param name name in its one accepted spelling
 * @param identityNumber number by GB 11643, normalised
 * @param phone phone number, normalised
 */
public record PlainData(String name, String identityNumber, String phone) {

  @Override
  public String toString() {
    return "PlainData[…]";
  }
}
