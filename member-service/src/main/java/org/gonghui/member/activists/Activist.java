package org.gonghui.member.activists;

import static org.gonghui.member.activists.ActivistStep.MEMBERSHIP_END;
import static org.gonghui.member.activists.ActivistStep.MEMBERSHIP_TRANSFER;
import static org.gonghui.member.activists.ActivistStep.REGISTRATION;
import static org.gonghui.member.activists.ActivistStep.REMOVAL;
import static org.gonghui.member.activists.ActivistStep.SUCCESSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.ActivistEndCause;
import org.gonghui.contracts.ActivistEvent.ActivistEnded;
import org.gonghui.contracts.ActivistEvent.ActivistMoved;
import org.gonghui.contracts.ActivistEvent.ActivistRegistered;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A member as activist of the union that keeps the membership.
 *
 * @param reason what the member does for the union, without personal data
 * @param since the first day
 * @param end how it ended; null while it has not
 */
record Activist(
    String id,
    String memberId,
    String personId,
    String unionId,
    ActivistStatus status,
    String reason,
    LocalDate since,
    @Nullable End end)
    implements Aggregate<Activist> {

  static final String SHARE_RULE = "activist.share";

  /**
   * An end.
   *
   * @param reason why the union took the member off the list; null for what follows from the
   *     membership
   */
  record End(ActivistEndCause cause, LocalDate on, @Nullable String reason) {}

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  /**
   * An officer enters a member; it is somebody whom the authority has confirmed, with all rights.
   */
  static Change<Activist> register(
      String id, Member member, String reason, LegalRule share, Instant now) {
    if (member.status() != MemberStatus.ACTIVE) {
      throw RuleBroken.of(share, "activist.not-active");
    }
    if (member.verification().level() != VerificationLevel.AUTHORITATIVE) {
      throw RuleBroken.of(share, "activist.not-verified");
    }
    LocalDate today = WorkingDays.dateOf(now);
    Activist made =
        new Activist(
            id,
            member.id(),
            member.personId(),
            member.unionId(),
            REGISTRATION.to().orElseThrow(),
            reason,
            today,
            null);
    return Change.of(
        made, REGISTRATION.key(), new ActivistRegistered(id, member.id(), member.unionId(), today));
  }

  /** The union takes the member off the list. */
  Change<Activist> remove(String why, Instant now) {
    return ended(REMOVAL, ActivistEndCause.WITHDRAWAL, WorkingDays.dateOf(now), why);
  }

  /**
   * Follows the membership: nothing where it is as it was, the successor of a union that is gone,
   * or the end.
   *
   * @param home the union that what belonged to this one's union belongs to now
   */
  Change<Activist> follow(Member member, String home, LocalDate on) {
    if (status != ActivistStatus.REGISTERED) {
      return Change.none(this);
    }
    if (!member.status().isMember()) {
      return ended(MEMBERSHIP_END, ActivistEndCause.MEMBERSHIP_ENDED, on, null);
    }
    if (member.unionId().equals(unionId)) {
      return Change.none(this);
    }
    return member.unionId().equals(home)
        ? moved(home, on)
        : ended(MEMBERSHIP_TRANSFER, ActivistEndCause.TRANSFERRED, on, null);
  }

  private Change<Activist> moved(String home, LocalDate on) {
    SUCCESSION.check(status);
    Activist next = new Activist(id, memberId, personId, home, status, reason, since, end);
    return Change.of(next, SUCCESSION.key(), new ActivistMoved(id, memberId, home, on));
  }

  private Change<Activist> ended(
      ActivistStep step, ActivistEndCause cause, LocalDate on, @Nullable String why) {
    ActivistStatus next = step.take(status);
    LocalDate last = on.isBefore(since) ? since : on;
    End made = new End(cause, last, why);
    return Change.of(
        new Activist(id, memberId, personId, unionId, next, reason, since, made),
        step.key(),
        new ActivistEnded(id, memberId, unionId, cause, last));
  }
}
