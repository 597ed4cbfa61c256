package org.gonghui.member.disclosures;

import org.gonghui.member.members.PlainData;

/** A field of a member's personal data that can be read in plain text. */
enum PersonalField {
  NAME,
  IDENTITY_NUMBER,
  PHONE;

  String of(PlainData plain) {
    return switch (this) {
      case NAME -> plain.name();
      case IDENTITY_NUMBER -> plain.identityNumber();
      case PHONE -> plain.phone();
    };
  }
}
