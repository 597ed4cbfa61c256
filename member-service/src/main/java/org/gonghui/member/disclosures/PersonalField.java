package org.gonghui.member.disclosures;

import org.gonghui.contracts.SensitiveData;
import org.gonghui.member.members.PlainData;
import org.jspecify.annotations.Nullable;

/** A field of a member's personal data that can be read in plain text. */
enum PersonalField {
  NAME,
  IDENTITY_NUMBER,
  PHONE;

  /** Which kind of sensitive data it is; null where the law does not count it as sensitive. */
  @Nullable SensitiveData kind() {
    return switch (this) {
      case IDENTITY_NUMBER -> SensitiveData.IDENTITY_DOCUMENT;
      case NAME, PHONE -> null;
    };
  }

  String of(PlainData plain) {
    return switch (this) {
      case NAME -> plain.name();
      case IDENTITY_NUMBER -> plain.identityNumber();
      case PHONE -> plain.phone();
    };
  }
}
