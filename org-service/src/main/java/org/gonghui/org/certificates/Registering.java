package org.gonghui.org.certificates;

import static org.gonghui.org.certificates.CertificateStep.CHANGE;
import static org.gonghui.org.certificates.CertificateStep.ISSUE;
import static org.gonghui.org.certificates.CertificateStep.REFUSAL;
import static org.gonghui.org.certificates.CertificateStep.RENEWAL;
import static org.gonghui.org.certificates.CertificateStep.REQUEST_REFUSAL;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.CertificateEvent.CertificateChanged;
import org.gonghui.contracts.CertificateEvent.CertificateIssued;
import org.gonghui.contracts.CertificateEvent.CertificateRefused;
import org.gonghui.contracts.CertificateEvent.CertificateRenewed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.RulesFollowed;
import org.jspecify.annotations.Nullable;

/** What the registrar decides. */
final class Registering {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;
  private final String person;
  private final @Nullable String letter;

  /**
   * Decides by the rules in force now.
   *
   * @param person who decides
   * @param letter of a registrar outside of this system
   */
  Registering(LegalTime law, Instant now, String person, @Nullable String letter) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
    this.person = person;
    this.letter = letter;
  }

  /** The union is a legal person for as long as its term runs. */
  Change<Certificate> issue(Certificate it, Mandate mandate, String number) {
    CertificateStatus next = ISSUE.take(it.status());
    RulesFollowed rules = rules();
    LocalDate end = runs(mandate, rules);
    Certificate after =
        decided(it, Request.Kind.REGISTRATION, Request.Status.GRANTED, null)
            .status(next)
            .number(number)
            .runsWith(mandate, rules, now)
            .applied(rules.by(ISSUE.key()))
            .done();
    return Change.of(after, ISSUE.key(), new CertificateIssued(it.id(), it.unionId(), number, end));
  }

  Change<Certificate> refuse(Certificate it, String reason) {
    CertificateStatus next = REFUSAL.take(it.status());
    Certificate after =
        decided(it, Request.Kind.REGISTRATION, Request.Status.REFUSED, reason).status(next).done();
    return Change.of(after, REFUSAL.key(), refused(it));
  }

  /** A new certificate for the term that follows. */
  Change<Certificate> renew(Certificate it, Mandate mandate) {
    CertificateStatus next = RENEWAL.take(it.status());
    RulesFollowed rules = rules();
    LocalDate end = runs(mandate, rules);
    Certificate after =
        decided(it, Request.Kind.RENEWAL, Request.Status.GRANTED, null)
            .status(next)
            .runsWith(mandate, rules, now)
            .applied(rules.by(RENEWAL.key()))
            .done();
    return Change.of(after, RENEWAL.key(), new CertificateRenewed(it.id(), it.unionId(), end));
  }

  /** Name and address as they were asked for, and the chair of now; none keeps the one on file. */
  Change<Certificate> change(Certificate it, Mandate mandate) {
    CHANGE.check(it.status());
    Certificate after =
        decided(it, Request.Kind.CHANGE, Request.Status.GRANTED, null)
            .entry(it.request().entry())
            .representative(mandate.representativeAfter(it.representativeId()))
            .done();
    return Change.of(after, CHANGE.key(), new CertificateChanged(it.id(), it.unionId(), today));
  }

  /** The certificate stays as it is. */
  Change<Certificate> refuseRequest(Certificate it, String reason) {
    REQUEST_REFUSAL.check(it.status());
    Certificate after = decided(it, it.request().kind(), Request.Status.REFUSED, reason).done();
    return Change.of(after, REQUEST_REFUSAL.key(), refused(it));
  }

  private CertificateDraft decided(
      Certificate it, Request.Kind kind, Request.Status status, @Nullable String reason) {
    Request asked = it.request();
    if (!asked.waits() || asked.kind() != kind) {
      throw new RuleBroken("certificate.not-asked", kind);
    }
    Decision made = asked.decision().made(person, reason, letter);
    Deciders.requireLetter(it.unionId(), made);
    return it.draft()
        .request(asked.decided(status, made))
        .deadlines(it.deadlines().meet(DecisionTime.DEADLINE));
  }

  private LocalDate runs(Mandate mandate, RulesFollowed rules) {
    LegalRule rule = rules.rule(Rules.VALIDITY);
    LocalDate end = mandate.term().endsOn();
    if (end.isBefore(today)) {
      throw RuleBroken.of(rule, "certificate.term-over", end);
    }
    return end;
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }

  private CertificateRefused refused(Certificate it) {
    return new CertificateRefused(it.id(), it.unionId(), today);
  }
}
