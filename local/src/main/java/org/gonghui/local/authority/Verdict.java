package org.gonghui.local.authority;

/**
 * What the authority says of a name and an identity number. The 17th digit of the number, the last
 * of its sequence number, decides: 7 does not match, 9 is not found, any other matches.
 */
enum Verdict {
  MATCH,
  NO_MATCH,
  NOT_FOUND;

  static Verdict of(String identityNumber) {
    return switch (identityNumber.charAt(16)) {
      case '7' -> NO_MATCH;
      case '9' -> NOT_FOUND;
      default -> MATCH;
    };
  }
}
