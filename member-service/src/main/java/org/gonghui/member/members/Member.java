package org.gonghui.member.members;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.privacy.Pseudonyms;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A member 会员, from the application on.
 *
 * @param personId the person, as tokens name them
 * @param unionId the union that keeps, or is asked to keep, the membership
 * @param enterpriseId the employer's file, where there is one
 */
public record Member(
    String id,
    String personId,
    String unionId,
    @Nullable String enterpriseId,
    EmploymentForm employmentForm,
    PersonalData personal,
    Membership membership,
    Verification verification,
    Deadlines deadlines)
    implements Aggregate<Member> {

  /** One person has one open membership. */
  public static final String ONE_ACTIVE_RULE = "membership.one-active";

  static final String DECISION = "decision";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  public Member {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  /** An appeal is answered by the union above the one that refused. */
  @Override
  public String answeringUnionId() {
    Contest.Appeal appeal = status() == MemberStatus.APPEALED ? membership.appeal() : null;
    String above = appeal == null ? null : appeal.unionId();
    return above == null ? unionId : above;
  }

  /** Whether nothing of the person is left in it. */
  public boolean isErased() {
    return Pseudonyms.isOne(personId);
  }

  /** How it stands with the membership. */
  public MemberStatus status() {
    return membership.status();
  }

  /** A worker asks to join; their number has been checked. */
  static Change<Member> apply(
      Application application, PersonalData personal, LegalTime law, Instant now) {
    LocalDate day = WorkingDays.dateOf(now);
    Member member =
        new Member(
            application.memberId(),
            application.personId(),
            application.unionId(),
            application.enterpriseId(),
            application.employmentForm(),
            personal,
            Membership.appliedFor(day),
            Verification.none().with(wellFormed(now)),
            law.start(Deadlines.none(), DECISION, Rules.DECISION, now, REMIND_BEFORE));
    return Change.of(member, MembershipStep.APPLICATION.key(), member.applied(day));
  }

  /**
   * The union takes in whom it knows by its roster 集体入会: asked for and accepted in one.
   *
   * @param since the day of joining 入会日期 by the paper; null of who joins now
   */
  static Change<Member> joinTogether(
      Application application,
      PersonalData personal,
      @Nullable LocalDate since,
      String cardNumber,
      IdentityCheck roster,
      LegalTime law,
      Instant now) {
    Change<Member> applied = apply(application, personal, law, now);
    Change<Member> joined = applied.state().since(since).accept(cardNumber, roster, now);
    return new Change<>(joined.state(), MembershipStep.COLLECTIVE_JOINING.key(), applied.events())
        .and(joined.events().toArray(Event[]::new));
  }

  /** The same applicant, who is a member since this day by the paper; null where none says so. */
  Member since(@Nullable LocalDate day) {
    return with(membership.since(day));
  }

  /** The union takes the worker in, and has found them on its roster where it says so. */
  public Change<Member> accept(String cardNumber, @Nullable IdentityCheck roster, Instant now) {
    Change<Member> joined = joined(MembershipStep.ACCEPTANCE, cardNumber, DECISION, now);
    if (roster == null) {
      return joined;
    }
    Change<Member> confirmed = joined.state().checked(MembershipStep.ACCEPTANCE, roster);
    List<Event> events = new ArrayList<>(joined.events());
    events.addAll(confirmed.events());
    return new Change<>(confirmed.state(), confirmed.step(), events);
  }

  /** The worker is a member from now on. */
  Change<Member> joined(MembershipStep step, String cardNumber, String deadline, Instant now) {
    LocalDate day = WorkingDays.dateOf(now);
    Member next = with(membership.accepted(step, day, cardNumber)).with(deadlines.meet(deadline));
    LocalDate joinedOn = Objects.requireNonNull(next.membership().joinedOn());
    return Change.of(
        next, step.key(), new MemberJoined(id, personId, unionId, employmentForm, joinedOn));
  }

  /** The union does not take the worker in, for a reason that they get to read. */
  public Change<Member> refuse(SealedField reason, Viewer by, Instant now) {
    LocalDate day = WorkingDays.dateOf(now);
    Member next = with(membership.refused(day, reason, by, now)).with(deadlines.meet(DECISION));
    return Change.of(
        next, MembershipStep.REFUSAL.key(), new MemberRefused(id, personId, unionId, day));
  }

  /** Nobody decides on their own membership, whatever they are besides. */
  public Member decidedBy(Viewer viewer) {
    if (viewer.is(personId)) {
      throw new Forbidden("membership.own-application");
    }
    return this;
  }

  /** Whether this viewer may decide on the appeal; so long as there is none, nobody may. */
  public boolean isAppealOpenTo(Viewer viewer, List<String> path) {
    Contest contest = membership.contest();
    return contest != null && new AppealBench(contest, path).isOpenTo(viewer);
  }

  @Override
  public Change<Member> remind(Deadline deadline, Instant now) {
    return Change.of(with(deadlines.reminded(deadline.name())), MembershipStep.REMINDER.key());
  }

  @Override
  public Change<Member> expire(Deadline deadline, Instant now) {
    return switch (deadline.name()) {
      case Attendance.INACTIVITY -> Attendance.propose(this, now);
      case Attendance.CHANGE -> Attendance.unchanged(this);
      case Leaving.WITHDRAWAL -> Leaving.byTime(this, now);
      default -> goneUp(deadline);
    };
  }

  /** Time passed without a decision: it is before the next union above now as well. */
  private Change<Member> goneUp(Deadline deadline) {
    Member next = with(membership.goneUp()).with(deadlines.miss(deadline.name()));
    return Change.of(next, MembershipStep.ESCALATION.key());
  }

  /** The roster of the employer or union has this person. */
  public Change<Member> confirmByRoster(IdentityCheck roster) {
    MembershipStep.ROSTER_CONFIRMATION.check(status());
    return checked(MembershipStep.ROSTER_CONFIRMATION, roster);
  }

  /**
   * What the authority or the review after it said; said again, of a name or number that was
   * corrected since, or of who was erased meanwhile, it changes nothing.
   *
   * @param revision of the name and number that they looked at
   */
  public Change<Member> checked(IdentityCheck check, int revision) {
    if (isErased()
        || revision != verification.revision()
        || verification.knows(Objects.requireNonNull(check.occasion()))) {
      return Change.none(this);
    }
    MembershipStep step =
        check.source() == IdentityCheck.Source.REVIEW
            ? MembershipStep.REVIEW
            : MembershipStep.AUTHORITY_ANSWER;
    step.check(status());
    return checked(step, check);
  }

  private Change<Member> checked(MembershipStep step, IdentityCheck check) {
    Member next = with(verification.with(check));
    Change<Member> change = Change.of(next, step.key());
    if (status() == MemberStatus.ENDED) {
      return change;
    }
    VerificationLevel level = next.verification.level();
    LocalDate day = WorkingDays.dateOf(check.at());
    if (level.compareTo(verification.level()) > 0) {
      return change.and(new MemberVerified(id, personId, unionId, employmentForm, level, day));
    }
    return check.isDispute()
        ? change.and(new MemberVerificationDisputed(id, personId, unionId, day))
        : change;
  }

  /** The same member, known by other data. */
  Member with(PersonalData data, Verification checks) {
    return new Member(
        id, personId, unionId, enterpriseId, employmentForm, data, membership, checks, deadlines);
  }

  private MemberApplied applied(LocalDate day) {
    return new MemberApplied(id, personId, unionId, employmentForm, day);
  }

  private static IdentityCheck wellFormed(Instant now) {
    return IdentityCheck.matched(IdentityCheck.Source.FORMAT, now, "GB 11643", null);
  }

  Member with(Membership next) {
    return copy(unionId, enterpriseId, next, verification, deadlines);
  }

  private Member with(Verification next) {
    return copy(unionId, enterpriseId, membership, next, deadlines);
  }

  Member with(Deadlines next) {
    return copy(unionId, enterpriseId, membership, verification, next);
  }

  /** The same member, kept by this union from now on. */
  Member at(String union, @Nullable String enterprise) {
    return copy(union, enterprise, membership, verification, deadlines);
  }

  private Member copy(
      String union,
      @Nullable String enterprise,
      Membership newMembership,
      Verification checks,
      Deadlines periods) {
    return new Member(
        id, personId, union, enterprise, employmentForm, personal, newMembership, checks, periods);
  }
}
