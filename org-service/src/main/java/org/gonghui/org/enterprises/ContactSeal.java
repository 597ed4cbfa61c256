package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.Masks;
import org.gonghui.platform.crypto.SealedFields;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

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

  /** The plain contact; what it is needed for belongs on the audit trail before. */
  Mono<PlainContact> open(String enterpriseId, Contact contact) {
    return cipher
        .open(Enterprises.COLLECTION, enterpriseId, NAME, contact.name())
        .zipWith(
            cipher.open(Enterprises.COLLECTION, enterpriseId, PHONE, contact.phone()),
            PlainContact::new);
  }

  /** A contact in plain text. */
  @Schema(name = "PlainContact", description = "联系人明文")
  record PlainContact(
      @Schema(example = "陈志强") String name, @Schema(example = "13800138000") String phone) {

    @Override
    public String toString() {
      return "PlainContact[…]";
    }
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
