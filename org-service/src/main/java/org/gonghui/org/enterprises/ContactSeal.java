package org.gonghui.org.enterprises;

import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.Masks;
import org.gonghui.platform.crypto.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Seals the contact of an enterprise for its file. */
@Component
class ContactSeal {

  private static final String NAME = "contactName";
  private static final String PHONE = "contactPhone";

  private final FieldCipher cipher;

  ContactSeal(FieldCipher cipher) {
    this.cipher = cipher;
  }

  Contact seal(String enterpriseId, String name, String phone) {
    return new Contact(
        Masks.name(name),
        Masks.phone(phone),
        cipher.seal(Enterprises.COLLECTION, enterpriseId, NAME, name),
        cipher.seal(Enterprises.COLLECTION, enterpriseId, PHONE, phone));
  }

  @Bean
  static SealedFields contactNames() {
    return SealedFields.of(Enterprises.COLLECTION, "state.profile.contact.name", NAME);
  }

  @Bean
  static SealedFields contactPhones() {
    return SealedFields.of(Enterprises.COLLECTION, "state.profile.contact.phone", PHONE);
  }
}
