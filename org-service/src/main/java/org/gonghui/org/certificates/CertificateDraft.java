package org.gonghui.org.certificates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.RulesFollowed;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/** A certificate as it is to be after a step: what is not set stays as it was. */
final class CertificateDraft {

  private final Certificate before;
  private CertificateStatus status;
  private Entry entry;
  private String representativeId;
  private @Nullable String number;
  private @Nullable LocalDate validUntil;
  private @Nullable String termId;
  private Request request;
  private List<StepRules> appliedRules;
  private Deadlines deadlines;

  CertificateDraft(Certificate before) {
    this.before = before;
    this.status = before.status();
    this.entry = before.entry();
    this.representativeId = before.representativeId();
    this.number = before.number();
    this.validUntil = before.validUntil();
    this.termId = before.termId();
    this.request = before.request();
    this.appliedRules = before.appliedRules();
    this.deadlines = before.deadlines();
  }

  CertificateDraft status(CertificateStatus next) {
    status = next;
    return this;
  }

  CertificateDraft entry(@Nullable Entry next) {
    entry = next == null ? entry : next;
    return this;
  }

  CertificateDraft representative(String chairId) {
    representativeId = chairId;
    return this;
  }

  CertificateDraft number(String next) {
    number = next;
    return this;
  }

  CertificateDraft request(Request next) {
    request = next;
    return this;
  }

  CertificateDraft applied(StepRules step) {
    appliedRules = StepRules.and(appliedRules, step);
    return this;
  }

  CertificateDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  /** It runs with the term, and who chairs the union now represents it. */
  CertificateDraft runsWith(Mandate mandate, RulesFollowed rules, Instant now) {
    termId = mandate.term().id();
    return representative(mandate.representative()).validUntil(mandate.term().endsOn(), rules, now);
  }

  /** The reminder comes when the window for the renewal opens. */
  CertificateDraft validUntil(LocalDate last, RulesFollowed rules, Instant now) {
    LegalRule rule = rules.rule(Rules.RENEWAL);
    Instant over = WorkingDays.endOf(last);
    validUntil = last;
    deadlines =
        deadlines
            .meet(Certificate.VALIDITY)
            .start(Certificate.VALIDITY, rule, now, over, Duration.ofDays(rule.parameter("days")));
    return this;
  }

  Certificate done() {
    return new Certificate(
        before.id(),
        before.unionId(),
        status,
        entry,
        representativeId,
        number,
        validUntil,
        termId,
        request,
        appliedRules,
        deadlines);
  }
}
