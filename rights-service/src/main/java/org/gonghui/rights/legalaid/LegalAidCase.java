package org.gonghui.rights.legalaid;

import static org.gonghui.rights.legalaid.LegalAidStep.ACCEPTANCE;
import static org.gonghui.rights.legalaid.LegalAidStep.APPLICATION;
import static org.gonghui.rights.legalaid.LegalAidStep.APPLICATION_WITHOUT_THRESHOLD;
import static org.gonghui.rights.legalaid.LegalAidStep.ASSIGNMENT;
import static org.gonghui.rights.legalaid.LegalAidStep.CONFIRMATION;
import static org.gonghui.rights.legalaid.LegalAidStep.ESCALATION;
import static org.gonghui.rights.legalaid.LegalAidStep.FIRST_AID;
import static org.gonghui.rights.legalaid.LegalAidStep.REASSIGNMENT;
import static org.gonghui.rights.legalaid.LegalAidStep.REFUSAL;
import static org.gonghui.rights.legalaid.LegalAidStep.REMINDER;
import static org.gonghui.rights.legalaid.LegalAidStep.WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.LegalAidEvent.LegalAidWithdrawn;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.rights.lawyers.Counsel;
import org.jspecify.annotations.Nullable;

/**
 * A worker's case of legal aid.
 *
 * @param unionId the union that keeps it
 * @param limitationOn the first day after which the worker loses something, as of the application
 * @param lawyerId the lawyer who was assigned
 * @param reason why it was refused or withdrawn, or the lawyer replaced; sealed
 * @param escalated true from the passing of a legal time until the step that was due is taken
 * @param appliedRules the rules that its decisions followed
 */
public record LegalAidCase(
    String id,
    String unionId,
    AidRequest request,
    AidStatus status,
    LocalDate appliedOn,
    @Nullable LocalDate limitationOn,
    @Nullable String lawyerId,
    @Nullable SealedField reason,
    boolean escalated,
    List<AppliedRule> appliedRules,
    Deadlines deadlines)
    implements Aggregate<LegalAidCase> {

  static final String DECISION = "decision";
  static final String ASSIGNED = "assignment";

  public LegalAidCase {
    appliedRules = List.copyOf(appliedRules);
  }

  /** Opens a case; without threshold it is accepted in the same moment. */
  static Change<LegalAidCase> apply(
      String id, String unionId, AidRequest request, LegalTime law, Instant now) {
    LocalDate today = WorkingDays.dateOf(now);
    request.dates().check(request.matter(), today);
    boolean waived = Means.isWaived(request.matter(), law, now);
    if (!waived && request.income() == null) {
      throw Means.missing(law, now);
    }
    CaseDraft draft = new CaseDraft(opened(id, unionId, request, today, law));
    CasePeriods periods = new CasePeriods(law);
    if (draft.state().isUrgent(law, today)) {
      draft.follow(Rules.URGENT, today);
    }
    if (!waived) {
      return draft
          .start(DECISION, Rules.DECISION, law, now, Duration.ofDays(2))
          .become(APPLICATION, it -> List.of(it.applied(periods)));
    }
    // What is not needed is not kept (个人信息保护法 第六条).
    return draft
        .forgetIncome()
        .follow(Rules.NO_MEANS_CHECK, today)
        .status(AidStatus.ACCEPTED)
        .start(ASSIGNED, Rules.ASSIGNMENT, law, now, Duration.ofDays(1))
        .become(
            APPLICATION_WITHOUT_THRESHOLD,
            it -> List.of(it.applied(periods), it.accepted(periods, today)));
  }

  /** Gives aid to a worker of this income; refused above the line. */
  Change<LegalAidCase> accept(long incomePerHeadFen, LegalTime law, Instant now) {
    ACCEPTANCE.check(status);
    Means.check(incomePerHeadFen, law, now);
    LocalDate today = WorkingDays.dateOf(now);
    return draft()
        .follow(Rules.MEANS, today)
        .meet(DECISION)
        .start(ASSIGNED, Rules.ASSIGNMENT, law, now, Duration.ofDays(1))
        .take(ACCEPTANCE, it -> it.accepted(new CasePeriods(law), today));
  }

  /** Gives aid after a lawyer has helped already. */
  Change<LegalAidCase> confirm(long incomePerHeadFen, LegalTime law, Instant now) {
    CONFIRMATION.check(status);
    Means.check(incomePerHeadFen, law, now);
    LocalDate today = WorkingDays.dateOf(now);
    return draft()
        .follow(Rules.MEANS, today)
        .meet(DECISION)
        .take(CONFIRMATION, it -> it.accepted(new CasePeriods(law), today));
  }

  Change<LegalAidCase> refuse(SealedField why, Instant now) {
    return draft()
        .because(why)
        .meet(DECISION)
        .take(
            REFUSAL,
            it -> new LegalAidRefused(id, request.personId(), unionId, WorkingDays.dateOf(now)));
  }

  /** Sends a lawyer before the decision because the worker's time is running out. */
  Change<LegalAidCase> aidFirst(Counsel counsel, LegalTime law, Instant now) {
    FIRST_AID.check(status);
    LocalDate today = WorkingDays.dateOf(now);
    if (!isUrgent(law, today)) {
      throw RuleBroken.of(law.rule(Rules.URGENT, now), "legal-aid.not-urgent");
    }
    return draft()
        .follow(Rules.URGENT, today)
        .lawyer(free(counsel))
        .take(FIRST_AID, it -> it.assigned(new CasePeriods(law), now));
  }

  Change<LegalAidCase> assign(Counsel counsel, LegalTime law, Instant now) {
    ASSIGNMENT.check(status);
    return draft()
        .lawyer(free(counsel))
        .meet(ASSIGNED)
        .take(ASSIGNMENT, it -> it.assigned(new CasePeriods(law), now));
  }

  /** Gives the case to another lawyer, who must be as free of the employer as the first. */
  Change<LegalAidCase> reassign(Counsel counsel, SealedField why, LegalTime law, Instant now) {
    REASSIGNMENT.check(status);
    if (counsel.lawyerId().equals(lawyerId)) {
      throw new RuleBroken("legal-aid.lawyer-unchanged");
    }
    return draft()
        .because(why)
        .lawyer(free(counsel))
        .take(REASSIGNMENT, it -> it.assigned(new CasePeriods(law), now));
  }

  Change<LegalAidCase> withdraw(SealedField why, Instant now) {
    LocalDate today = WorkingDays.dateOf(now);
    return draft()
        .because(why)
        .cancelDeadlines()
        .take(WITHDRAWAL, it -> new LegalAidWithdrawn(id, request.personId(), unionId, today));
  }

  @Override
  public Change<LegalAidCase> remind(Deadline deadline, Instant now) {
    return draft().reminded(deadline.name()).take(REMINDER);
  }

  /** The time has passed: the case shows up at the superior union until the step is taken. */
  @Override
  public Change<LegalAidCase> expire(Deadline deadline, Instant now) {
    LocalDate today = WorkingDays.dateOf(now);
    return draft()
        .miss(deadline.name())
        .take(
            ESCALATION,
            it -> new LegalAidEscalated(id, request.personId(), unionId, deadline.name(), today));
  }

  /** The worker, and the lawyer who was assigned to them. */
  @Override
  public Set<String> people() {
    return lawyerId == null ? Set.of(request.personId()) : Set.of(request.personId(), lawyerId);
  }

  @Override
  public Set<String> assignees() {
    return lawyerId == null ? Set.of() : Set.of(lawyerId);
  }

  List<Limitation> limitations(LegalTime law) {
    return Limitations.of(request.matter(), request.dates(), appliedOn, law);
  }

  /** True where the worker's time is about to run out (法律援助法 第四十四条). */
  boolean isUrgent(LegalTime law, LocalDate today) {
    long days = law.rules().at(Rules.URGENT, today).parameter("days");
    return limitations(law).stream().anyMatch(it -> it.presses(today, days));
  }

  private String free(Counsel counsel) {
    if (counsel.isOpposedTo(request.personId(), request.employer())) {
      throw new RuleBroken("legal-aid.conflict-of-interest");
    }
    return counsel.lawyerId();
  }

  private LegalAidApplied applied(CasePeriods periods) {
    return new LegalAidApplied(
        id, request.personId(), unionId, request.matter(), appliedOn, periods.of(this));
  }

  private LegalAidAccepted accepted(CasePeriods periods, LocalDate today) {
    return new LegalAidAccepted(
        id, request.personId(), unionId, request.matter(), today, periods.of(this));
  }

  private LegalAidAssigned assigned(CasePeriods periods, Instant now) {
    return new LegalAidAssigned(
        id,
        request.personId(),
        unionId,
        Objects.requireNonNull(lawyerId),
        WorkingDays.dateOf(now),
        periods.of(this));
  }

  private CaseDraft draft() {
    return new CaseDraft(this);
  }

  private static LegalAidCase opened(
      String id, String unionId, AidRequest request, LocalDate today, LegalTime law) {
    LocalDate limitationOn =
        Limitations.nextFor(Limitations.of(request.matter(), request.dates(), today, law), today);
    return new LegalAidCase(
        id,
        unionId,
        request,
        AidStatus.APPLIED,
        today,
        limitationOn,
        null,
        null,
        false,
        List.of(),
        Deadlines.none());
  }
}
