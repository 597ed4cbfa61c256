package org.gonghui.member.consents;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.privacy.Duties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets sensitive data be handled only with the person's consent, or by a statutory duty. */
@Component
public class ConsentGate {

  private static final String RULE = "personal-information.consent";

  private final Consents consents;
  private final LegalTime law;

  ConsentGate(Consents consents, LegalTime law) {
    this.consents = consents;
    this.law = law;
  }

  /**
   * Refuses by 个人信息保护法 第二十九条 where a consent is needed and none stands; what is withdrawn counts
   * from that moment on.
   */
  public Mono<Void> require(
      String personId, ConsentPurpose purpose, Collection<SensitiveData> kinds, Instant now) {
    if (kinds.isEmpty() || Duties.STATUTORY.has(law.rules(), purpose, WorkingDays.dateOf(now))) {
      return Mono.empty();
    }
    return consents
        .standing(personId, purpose)
        .collect(Collectors.toSet())
        .doOnNext(standing -> check(standing, kinds, now))
        .then();
  }

  /** Whether the person's consent to this purpose stands, for this kind of data. */
  public Mono<Boolean> stands(String personId, ConsentPurpose purpose, SensitiveData kind) {
    return consents.standing(personId, purpose).any(kind::equals);
  }

  private void check(Set<SensitiveData> standing, Collection<SensitiveData> kinds, Instant now) {
    if (!standing.containsAll(kinds)) {
      throw RuleBroken.of(law.rule(RULE, now), "consent.missing");
    }
  }
}
