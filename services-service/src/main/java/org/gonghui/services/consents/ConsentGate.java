package org.gonghui.services.consents;

import java.time.Instant;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets nothing be done with sensitive data to which a person consents no more. */
@Component
public class ConsentGate {

  private static final String RULE = "personal-information.consent";

  private final Words words;
  private final LegalTime law;

  ConsentGate(Words words, LegalTime law) {
    this.words = words;
    this.law = law;
  }

  /** Refuses by 个人信息保护法 第十五条, 第二十九条 what the person has withdrawn from. */
  public Mono<Void> requireNotWithdrawn(
      String personId, ConsentPurpose purpose, SensitiveData kind, Instant now) {
    return words
        .areWithdrawn(personId, purpose, kind)
        .filter(Boolean::booleanValue)
        .flatMap(it -> Mono.error(() -> RuleBroken.of(law.rule(RULE, now), "consent.withdrawn")));
  }
}
