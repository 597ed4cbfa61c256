package org.gonghui.org.certificates;

import static org.gonghui.org.certificates.CertificateStep.APPLICATION;
import static org.gonghui.org.certificates.CertificateStep.CHANGE_REQUEST;
import static org.gonghui.org.certificates.CertificateStep.REAPPLICATION;
import static org.gonghui.org.certificates.CertificateStep.RENEWAL_REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.CertificateEvent.CertificateAsked;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalPeriod;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.RulesFollowed;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/** What a union asks the registrar: registration, renewal, a change. */
final class Asking {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;
  private final List<String> registrar;
  private final String person;

  /**
   * Decides by the rules in force now.
   *
   * @param registrar the union that decides
   * @param person who asks
   */
  Asking(LegalTime law, Instant now, List<String> registrar, String person) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
    this.registrar = List.copyOf(registrar);
    this.person = person;
  }

  Change<Certificate> apply(String id, Mandate mandate, Entry entry) {
    RulesFollowed rules = rules();
    runs(mandate, rules);
    DecisionTime time = time(rules);
    Certificate made =
        new Certificate(
            id,
            mandate.term().unionId(),
            CertificateStatus.APPLIED,
            entry,
            mandate.representative(),
            null,
            null,
            null,
            request(Request.Kind.REGISTRATION, entry, false, time),
            StepRules.and(null, rules.by(APPLICATION.key())),
            time.start(Deadlines.none(), now));
    return Change.of(made, APPLICATION.key(), asked(made));
  }

  /** Applies again after a refusal, or after the certificate has expired. */
  Change<Certificate> applyAgain(Certificate it, Mandate mandate, Entry entry) {
    CertificateStatus next = REAPPLICATION.take(it.status());
    RulesFollowed rules = rules();
    runs(mandate, rules);
    CertificateDraft draft =
        ask(it, Request.Kind.REGISTRATION, entry, false, rules).status(next).entry(entry);
    draft.representative(mandate.representative()).applied(rules.by(REAPPLICATION.key()));
    Certificate after = draft.done();
    return Change.of(after, REAPPLICATION.key(), asked(after));
  }

  /** In the last thirty days, for the term that follows. */
  Change<Certificate> renew(Certificate it, Mandate mandate) {
    RENEWAL_REQUEST.check(it.status());
    LocalDate last = Objects.requireNonNull(it.validUntil());
    RulesFollowed rules = rules();
    LegalRule rule = rules.rule(Rules.RENEWAL);
    LocalDate opens = last.minusDays(rule.parameter("days"));
    if (today.isBefore(opens)) {
      throw RuleBroken.of(rule, "certificate.renewal-too-early", opens, last);
    }
    LocalDate end = mandate.term().endsOn();
    LegalRule validity = rules.rule(Rules.VALIDITY);
    if (!end.isAfter(last)) {
      throw RuleBroken.of(validity, "certificate.no-following-term", end);
    }
    CertificateDraft draft = ask(it, Request.Kind.RENEWAL, null, false, rules);
    Certificate after = draft.applied(rules.by(RENEWAL_REQUEST.key())).done();
    return Change.of(after, RENEWAL_REQUEST.key(), asked(after));
  }

  /** Name, address or chair have changed. */
  Change<Certificate> change(Certificate it, Entry entry, LocalDate changedOn) {
    CHANGE_REQUEST.check(it.status());
    Dates.notFuture(changedOn, today);
    RulesFollowed rules = rules();
    LocalDate inTime = LegalPeriod.of(rules.rule(Rules.CHANGE)).lastDay(changedOn, law.calendar());
    CertificateDraft draft = ask(it, Request.Kind.CHANGE, entry, today.isAfter(inTime), rules);
    Certificate after = draft.applied(rules.by(CHANGE_REQUEST.key())).done();
    return Change.of(after, CHANGE_REQUEST.key(), asked(after));
  }

  private CertificateDraft ask(
      Certificate it, Request.Kind kind, @Nullable Entry entry, boolean late, RulesFollowed rules) {
    if (it.request().waits()) {
      throw new RuleBroken("certificate.asked-already", it.request().kind());
    }
    DecisionTime time = time(rules);
    return it.draft()
        .request(request(kind, entry, late, time))
        .deadlines(time.start(it.deadlines(), now));
  }

  private void runs(Mandate mandate, RulesFollowed rules) {
    LegalRule rule = rules.rule(Rules.VALIDITY);
    LocalDate end = mandate.term().endsOn();
    if (end.isBefore(today)) {
      throw RuleBroken.of(rule, "certificate.term-over", end);
    }
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }

  private DecisionTime time(RulesFollowed rules) {
    rules.rule(Rules.DECISION);
    return DecisionTime.of(law, Rules.DECISION, registrar, now);
  }

  private Request request(
      Request.Kind kind, @Nullable Entry entry, boolean late, DecisionTime time) {
    Decision open = Decision.by(time.authorities());
    return new Request(kind, Request.Status.ASKED, entry, today, late, Set.of(person), open);
  }

  private CertificateAsked asked(Certificate it) {
    return new CertificateAsked(it.id(), it.unionId(), today);
  }
}
