package org.gonghui.services.visits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.store.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seals and opens what is written down at a visit, which tells of health (个人信息保护法 第二十八条). */
@Component
class VisitNotes {

  static final String NOTE = "note";
  static final String REASON = "reason";

  private static final String COLLECTION = HospitalVisits.COLLECTION;

  private final FieldCipher cipher;

  VisitNotes(FieldCipher cipher) {
    this.cipher = cipher;
  }

  SealedField seal(String visitId, String field, String text) {
    return cipher.seal(COLLECTION, visitId, field, text);
  }

  /** In plain; what it is needed for belongs on the audit trail before. */
  Mono<Plain> open(HospitalVisit visit) {
    return open(visit, NOTE, visit.note())
        .zipWith(
            open(visit, REASON, visit.reason()),
            (note, reason) -> new Plain(visit.id(), note.orElse(null), reason.orElse(null)));
  }

  private Mono<Optional<String>> open(
      HospitalVisit visit, String field, @Nullable SealedField sealed) {
    return Mono.justOrEmpty(sealed)
        .flatMap(it -> cipher.open(COLLECTION, visit.id(), field, it))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  /** What was written down at a visit. */
  @Schema(name = "HospitalVisitDisclosure", description = "探视记录明文")
  record Plain(
      @Schema(example = "visit-case-01h8xk2p9e5v7r3m6n4q8t0w1y") String visitId,
      @Schema(description = "of a visit that was made", example = "已送慰问品，并告知工伤认定期限")
          @Nullable String note,
      @Schema(description = "of a visit that was cancelled", example = "已出院")
          @Nullable String reason) {}

  @Bean
  static SealedFields sealedNotes() {
    return SealedFields.of(COLLECTION, Fields.state(NOTE), NOTE);
  }

  @Bean
  static SealedFields sealedReasons() {
    return SealedFields.of(COLLECTION, Fields.state(REASON), REASON);
  }
}
