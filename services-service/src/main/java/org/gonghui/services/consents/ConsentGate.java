package org.gonghui.services.consents;

import java.time.Instant;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.privacy.Duties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets sensitive data be handled only with the person's consent, or by a statutory duty. */
@Component
public class ConsentGate {

  private static final String RULE = "personal-information.consent";

  private final Words words;
  private final BoundAccounts accounts;
  private final LegalTime law;

  ConsentGate(Words words, BoundAccounts accounts, LegalTime law) {
    this.words = words;
    this.accounts = accounts;
    this.law = law;
  }

  /**
   * Refuses by 个人信息保护法 第二十九条 where a consent is needed and none stands, and by 第十五条 what the person
   * has withdrawn from.
   */
  public Mono<Void> require(
      String personId, ConsentPurpose purpose, SensitiveData kind, Instant now) {
    if (Duties.STATUTORY.has(law.rules(), purpose, WorkingDays.dateOf(now))) {
      return Mono.empty();
    }
    // what was begun with an account before it was bound names the account
    return accounts
        .find(personId)
        .flatMap(accounts::idsOf)
        .flatMap(ids -> words.last(ids, purpose, kind))
        .switchIfEmpty(Mono.error(() -> RuleBroken.of(law.rule(RULE, now), "consent.missing")))
        .filter(Word::withdrawn)
        .flatMap(it -> Mono.error(() -> RuleBroken.of(law.rule(RULE, now), "consent.withdrawn")));
  }
}
