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
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.crypto.SealedField;
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

  static final String DECISION_RULE = "membership.decision";
  static final String DECISION = "decision";

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  public Member {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
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
            law.start(Deadlines.none(), DECISION, DECISION_RULE, now, REMIND_BEFORE));
    return Change.of(member, MembershipStep.APPLICATION.key(), member.applied(day));
  }

  /** The union takes the worker in, and has found them on its roster where it says so. */
  public Change<Member> accept(String cardNumber, @Nullable IdentityCheck roster, Instant now) {
    LocalDate day = WorkingDays.dateOf(now);
    Member next = with(membership.accepted(day, cardNumber)).with(deadlines.meet(DECISION));
    Event joined = new MemberJoined(id, personId, unionId, employmentForm, day);
    if (roster == null) {
      return Change.of(next, MembershipStep.ACCEPTANCE.key(), joined);
    }
    Change<Member> confirmed = next.checked(MembershipStep.ACCEPTANCE, roster);
    List<Event> events = new ArrayList<>(List.of(joined));
    events.addAll(confirmed.events());
    return new Change<>(confirmed.state(), confirmed.step(), events);
  }

  /** The union does not take the worker in, for a reason that they get to read. */
  public Change<Member> refuse(SealedField reason, Instant now) {
    LocalDate day = WorkingDays.dateOf(now);
    Member next = with(membership.refused(day, reason)).with(deadlines.meet(DECISION));
    return Change.of(
        next, MembershipStep.REFUSAL.key(), new MemberRefused(id, personId, unionId, day));
  }

  @Override
  public Change<Member> remind(Deadline deadline, Instant now) {
    return Change.of(with(deadlines.reminded(deadline.name())), MembershipStep.REMINDER.key());
  }

  /** Time passed without a decision: the application is before the superior union now as well. */
  @Override
  public Change<Member> expire(Deadline deadline, Instant now) {
    Member next = with(membership.goneUp()).with(deadlines.miss(deadline.name()));
    return Change.of(next, MembershipStep.ESCALATION.key());
  }

  /** The roster of the employer or union has this person. */
  public Change<Member> confirmByRoster(IdentityCheck roster) {
    MembershipStep.ROSTER_CONFIRMATION.check(status());
    return checked(MembershipStep.ROSTER_CONFIRMATION, roster);
  }

  /** What the authority or the review after it said; said again, it changes nothing. */
  public Change<Member> checked(IdentityCheck check) {
    if (verification.knows(Objects.requireNonNull(check.occasion()))) {
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
    VerificationLevel level = next.verification.level();
    LocalDate day = WorkingDays.dateOf(check.at());
    if (level.compareTo(verification.level()) > 0) {
      return change.and(new MemberVerified(id, personId, unionId, employmentForm, level, day));
    }
    return check.isDispute()
        ? change.and(new MemberVerificationDisputed(id, personId, unionId, day))
        : change;
  }

  private MemberApplied applied(LocalDate day) {
    return new MemberApplied(id, personId, unionId, employmentForm, day);
  }

  private static IdentityCheck wellFormed(Instant now) {
    return IdentityCheck.matched(IdentityCheck.Source.FORMAT, now, "GB 11643", null);
  }

  private Member with(Membership next) {
    return copy(next, verification, deadlines);
  }

  private Member with(Verification next) {
    return copy(membership, next, deadlines);
  }

  private Member with(Deadlines next) {
    return copy(membership, verification, next);
  }

  private Member copy(Membership newMembership, Verification checks, Deadlines periods) {
    return new Member(
        id,
        personId,
        unionId,
        enterpriseId,
        employmentForm,
        personal,
        newMembership,
        checks,
        periods);
  }
}
