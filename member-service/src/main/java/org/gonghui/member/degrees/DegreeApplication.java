package org.gonghui.member.degrees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.DegreeEvent.DegreeApplied;
import org.gonghui.contracts.DegreeEvent.DegreeConfirmed;
import org.gonghui.contracts.DegreeEvent.DegreeEnrolled;
import org.gonghui.contracts.DegreeEvent.DegreeGraduated;
import org.gonghui.contracts.DegreeEvent.DegreeLeft;
import org.gonghui.contracts.DegreeEvent.DegreeRecommended;
import org.gonghui.contracts.DegreeEvent.DegreeRefused;
import org.gonghui.contracts.DegreeEvent.DegreeSelected;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A member's application for the degree programme.
 *
 * @param unionId the union that keeps the member, which checks
 * @param selectedBy the union of the programme
 * @param numberIndex blind index of the identity number: the same person whatever their account
 * @param grant what they were granted; null before they are enrolled, kept when they leave
 */
record DegreeApplication(
    String id,
    String programmeId,
    String unionId,
    String selectedBy,
    String memberId,
    String personId,
    String numberIndex,
    Course course,
    Standing standing,
    @Nullable Money grant,
    Deadlines deadlines)
    implements Aggregate<DegreeApplication> {

  static final String CHECK_RULE = "degree.check";
  static final String NOTICE_RULE = "degree.notice";
  static final String CHECK = "check";
  static final String NOTICE = "notice";
  static final String REVIEW = "review";

  /** What they want to study, and the papers that they have handed in. */
  record Course(String school, String major, List<Paper> papers) {

    Course {
      papers = List.copyOf(papers);
    }
  }

  /**
   * How far it has come.
   *
   * @param points that the union gave, to rank by
   * @param seat its place among those of the year
   * @param escalated true once the union had not checked it in time
   * @param doubt what a corrected identity number put in doubt, also when it is decided
   */
  record Standing(
      DegreeStatus status,
      @Nullable Integer points,
      @Nullable Integer seat,
      boolean escalated,
      @Nullable String reason,
      @Nullable Doubt doubt) {

    Standing to(DegreeStep step) {
      return new Standing(step.take(status), points, seat, escalated, reason, doubt);
    }

    Standing without(DegreeStep step, String why) {
      return new Standing(step.take(status), points, null, escalated, why, doubt);
    }

    Standing doubting(@Nullable Doubt next) {
      return new Standing(status, points, seat, escalated, reason, next);
    }
  }

  DegreeApplication {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  DegreeStatus status() {
    return standing.status;
  }

  static Change<DegreeApplication> apply(
      String id, Programme programme, Applicant by, Course course, LegalTime law, Instant now) {
    Standing applied =
        new Standing(DegreeStep.APPLICATION.to().orElseThrow(), null, null, false, null, null);
    DegreeApplication it =
        new DegreeApplication(
            id,
            programme.taking(day(now)).id(),
            by.unionId(),
            programme.unionId(),
            by.memberId(),
            by.personId(),
            by.numberIndex(),
            course,
            applied,
            null,
            law.start(Deadlines.none(), CHECK, CHECK_RULE, now, null));
    return Change.of(
        it,
        DegreeStep.APPLICATION.key(),
        new DegreeApplied(
            id, it.programmeId, it.unionId, it.memberId, day(now), programme.terms().title()));
  }

  /** The union has seen the papers. */
  Change<DegreeApplication> recommend(int points, Instant now) {
    DegreeStatus next = DegreeStep.RECOMMENDATION.take(status());
    Standing checked = new Standing(next, points, null, standing.escalated, null, standing.doubt);
    return Change.of(
        copy(checked, grant, deadlines.meet(CHECK)),
        DegreeStep.RECOMMENDATION.key(),
        new DegreeRecommended(id, programmeId, unionId, memberId, points, day(now)));
  }

  /** Once the notice has passed, only what is in doubt can be refused. */
  Change<DegreeApplication> refuse(String reason, Instant now) {
    if (status() == DegreeStatus.CHOSEN && !isInDoubt()) {
      throw new RuleBroken("degree.chosen-already");
    }
    return Change.of(
        copy(standing.without(DegreeStep.REFUSAL, reason), grant, ended()),
        DegreeStep.REFUSAL.key(),
        new DegreeRefused(id, programmeId, unionId, memberId, day(now)));
  }

  /** The district takes them; everybody may object while the notice hangs. */
  Change<DegreeApplication> select(int seat, LegalTime law, Instant now) {
    DegreeStatus next = DegreeStep.SELECTION.take(status());
    Standing on =
        new Standing(next, standing.points, seat, standing.escalated, null, standing.doubt);
    return Change.of(
        copy(on, grant, law.start(deadlines, NOTICE, NOTICE_RULE, now, null)),
        DegreeStep.SELECTION.key(),
        new DegreeSelected(id, programmeId, unionId, memberId, day(now)));
  }

  /** Enrolled, and granted what the programme grants. */
  Change<DegreeApplication> enrol(Money granted, Instant now) {
    return Change.of(
        copy(standing.to(DegreeStep.ENROLMENT), granted, deadlines),
        DegreeStep.ENROLMENT.key(),
        new DegreeEnrolled(
            id, programmeId, unionId, memberId, Math.toIntExact(granted.fen()), day(now)));
  }

  Change<DegreeApplication> graduate(Instant now) {
    return Change.of(
        copy(standing.to(DegreeStep.GRADUATION), grant, deadlines),
        DegreeStep.GRADUATION.key(),
        new DegreeGraduated(id, programmeId, unionId, memberId, day(now)));
  }

  /** Given up: the place is free, unless it was granted already. */
  Change<DegreeApplication> leave(String reason, Instant now) {
    Standing left = standing.without(DegreeStep.LEAVING, reason);
    Integer kept = grant == null ? null : standing.seat;
    Standing next =
        new Standing(left.status, left.points, kept, left.escalated, reason, left.doubt);
    return Change.of(
        copy(next, grant, ended()),
        DegreeStep.LEAVING.key(),
        new DegreeLeft(id, programmeId, unionId, memberId, day(now)));
  }

  /** True while the union that keeps the member checks it, for the first time or again. */
  boolean isBeforeUnion() {
    return status() == DegreeStatus.APPLIED || isInDoubt();
  }

  /** True while somebody has to decide whether it goes on. */
  boolean isInDoubt() {
    return standing.doubt != null
        && standing.doubt.isOpen()
        && DegreeStep.CLEARANCE.allowed(status());
  }

  /** What somebody has to decide on; refused where nothing is in doubt. */
  Doubt openDoubt() {
    Doubt doubt = standing.doubt;
    if (doubt == null || !doubt.isOpen()) {
      throw new RuleBroken("degree.not-in-doubt");
    }
    return doubt;
  }

  /** The application, if nothing is in doubt. */
  DegreeApplication certain(LegalTime law) {
    if (isInDoubt()) {
      Doubt doubt = openDoubt();
      throw RuleBroken.of(law.rule(doubt.rule(), doubt.since()), "degree.in-doubt", doubt.oldest());
    }
    return this;
  }

  /** Under another number. */
  DegreeApplication knownBy(String index) {
    return new DegreeApplication(
        id,
        programmeId,
        unionId,
        selectedBy,
        memberId,
        personId,
        index,
        course,
        standing.to(DegreeStep.CORRECTION),
        grant,
        deadlines);
  }

  DegreeApplication with(Standing next, Deadlines periods) {
    return copy(next, grant, periods);
  }

  @Override
  public Change<DegreeApplication> expire(Deadline deadline, Instant now) {
    if (deadline.name().equals(NOTICE)) {
      return Change.of(
          copy(standing.to(DegreeStep.NOTICE_END), grant, deadlines.meet(NOTICE)),
          DegreeStep.NOTICE_END.key(),
          new DegreeConfirmed(id, programmeId, unionId, memberId, day(now)));
    }
    DegreeStep.ESCALATION.check(status());
    Standing late =
        new Standing(
            status(), standing.points, standing.seat, true, standing.reason, standing.doubt);
    return Change.of(
        copy(late, grant, deadlines.miss(deadline.name())), DegreeStep.ESCALATION.key());
  }

  private Deadlines ended() {
    return deadlines.cancel(CHECK).cancel(NOTICE).cancel(REVIEW);
  }

  private static LocalDate day(Instant now) {
    return WorkingDays.dateOf(now);
  }

  private DegreeApplication copy(Standing next, @Nullable Money granted, Deadlines periods) {
    return new DegreeApplication(
        id,
        programmeId,
        unionId,
        selectedBy,
        memberId,
        personId,
        numberIndex,
        course,
        next,
        granted,
        periods);
  }
}
