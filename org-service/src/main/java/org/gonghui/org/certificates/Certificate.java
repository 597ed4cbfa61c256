package org.gonghui.org.certificates;

import static org.gonghui.org.certificates.CertificateStep.CANCELLATION;
import static org.gonghui.org.certificates.CertificateStep.EXPIRY;
import static org.gonghui.org.certificates.CertificateStep.OVERDUE;
import static org.gonghui.org.certificates.CertificateStep.PROLONGATION;
import static org.gonghui.org.certificates.CertificateStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.CertificateEvent.CertificateCancelled;
import org.gonghui.contracts.CertificateEvent.CertificateExpired;
import org.gonghui.contracts.CertificateEvent.CertificateProlonged;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.RulesFollowed;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of a union as a legal person. What is asked about it is in {@link Asking}, what
 * the registrar decides in {@link Registering}.
 *
 * @param representativeId who was chair when it was applied for, issued, renewed or changed
 * @param number of the certificate, once it was issued
 * @param validUntil its last day: that of the term
 * @param termId the term it runs with
 * @param request what was asked last
 * @param appliedRules which rules its steps followed, in their order
 */
public record Certificate(
    String id,
    String unionId,
    CertificateStatus status,
    Entry entry,
    String representativeId,
    @Nullable String number,
    @Nullable LocalDate validUntil,
    @Nullable String termId,
    Request request,
    List<StepRules> appliedRules,
    Deadlines deadlines)
    implements Aggregate<Certificate> {

  /** Name of the period that ends with the certificate. */
  static final String VALIDITY = "validity";

  public Certificate {
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  /** The term was extended: the certificate runs on with it. */
  Change<Certificate> prolong(String extended, LocalDate until, LegalTime law, Instant now) {
    boolean other = !extended.equals(termId) || number == null;
    if (other || until.equals(validUntil) || !PROLONGATION.allowed(status)) {
      return Change.none(this);
    }
    RulesFollowed rules = new RulesFollowed(law.rules(), WorkingDays.dateOf(now));
    rules.rule(Rules.VALIDITY);
    CertificateDraft next = draft().status(PROLONGATION.take(status));
    next.validUntil(until, rules, now).applied(rules.by(PROLONGATION.key()));
    return Change.of(next.done(), PROLONGATION.key(), new CertificateProlonged(id, unionId, until));
  }

  /** The union was merged or dissolved, and is no legal person any more. */
  Change<Certificate> cancel(LocalDate on) {
    if (!CANCELLATION.allowed(status)) {
      return Change.none(this);
    }
    CertificateDraft next = draft().status(CANCELLATION.take(status));
    Deadlines ended = deadlines.cancel(VALIDITY).cancel(DecisionTime.DEADLINE);
    return Change.of(
        next.deadlines(ended).done(),
        CANCELLATION.key(),
        new CertificateCancelled(id, unionId, on));
  }

  @Override
  public Change<Certificate> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** The registrar has nobody above: what it lets lie stays with it, marked. */
  @Override
  public Change<Certificate> expire(Deadline deadline, Instant now) {
    CertificateDraft next = draft().deadlines(deadlines.miss(deadline.name()));
    if (!deadline.name().equals(VALIDITY)) {
      OVERDUE.check(status);
      return Change.of(next.done(), OVERDUE.key());
    }
    LocalDate last = Objects.requireNonNull(validUntil);
    return Change.of(
        next.status(EXPIRY.take(status)).done(),
        EXPIRY.key(),
        new CertificateExpired(id, unionId, last));
  }

  CertificateDraft draft() {
    return new CertificateDraft(this);
  }
}
