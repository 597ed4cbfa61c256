package org.gonghui.rights.legalaid;

import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seals and opens what a case tells of health, pay and household (个人信息保护法 第二十八条). */
@Component
class CaseFiles {

  static final String FACTS = "facts";
  static final String INCOME = "income";
  static final String REASON = "reason";

  private static final String COLLECTION = LegalAidCases.COLLECTION;

  private final FieldCipher cipher;

  CaseFiles(FieldCipher cipher) {
    this.cipher = cipher;
  }

  SealedField sealFacts(String caseId, String facts) {
    return cipher.seal(COLLECTION, caseId, FACTS, facts);
  }

  SealedField sealIncome(String caseId, long fen) {
    return cipher.seal(COLLECTION, caseId, INCOME, Long.toString(fen));
  }

  SealedField sealReason(String caseId, String reason) {
    return cipher.seal(COLLECTION, caseId, REASON, reason);
  }

  Mono<String> facts(LegalAidCase of) {
    return cipher.open(COLLECTION, of.id(), FACTS, of.request().facts());
  }

  /** The income per head in fen; empty where no means are checked. */
  Mono<Long> income(LegalAidCase of) {
    return Mono.justOrEmpty(of.request().income())
        .flatMap(it -> cipher.open(COLLECTION, of.id(), INCOME, it))
        .map(Long::valueOf);
  }

  /** Why it was last refused, withdrawn or given to another lawyer; empty where it never was. */
  Mono<String> reason(LegalAidCase of) {
    return Mono.justOrEmpty(of.reason())
        .flatMap(it -> cipher.open(COLLECTION, of.id(), REASON, it));
  }
}
