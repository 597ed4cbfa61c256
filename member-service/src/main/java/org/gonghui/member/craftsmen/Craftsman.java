package org.gonghui.member.craftsmen;

import static org.gonghui.member.craftsmen.CraftsmanStep.ACHIEVEMENT;
import static org.gonghui.member.craftsmen.CraftsmanStep.CONFIRMATION;
import static org.gonghui.member.craftsmen.CraftsmanStep.ESCALATION;
import static org.gonghui.member.craftsmen.CraftsmanStep.LEAVING;
import static org.gonghui.member.craftsmen.CraftsmanStep.MEMBERSHIP_END;
import static org.gonghui.member.craftsmen.CraftsmanStep.PROPOSAL;
import static org.gonghui.member.craftsmen.CraftsmanStep.REFUSAL;
import static org.gonghui.member.craftsmen.CraftsmanStep.REMINDER;
import static org.gonghui.member.craftsmen.CraftsmanStep.TRANSFER_ALONG;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanLeft;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanListed;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanMoved;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanProposed;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanRefused;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.jspecify.annotations.Nullable;

/**
 * A member in the registry of craftsmen, from the proposal on.
 *
 * @param proposer the officer who proposed, and so cannot confirm
 * @param decidedBy the officer who did
 * @param reason why the entry was refused or ended
 * @param escalated true once the time for the decision has passed
 */
record Craftsman(
    String id,
    String memberId,
    String personId,
    String unionId,
    Mastery mastery,
    CraftsmanStatus status,
    String proposer,
    @Nullable String decidedBy,
    @Nullable String reason,
    boolean escalated,
    Deadlines deadlines)
    implements Aggregate<Craftsman> {

  static final String RULE = "craftsman.confirmation";
  private static final String DECISION = "decision";
  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  Craftsman {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  static Change<Craftsman> propose(
      String id, Member member, Mastery mastery, String proposer, LegalTime law, Instant now) {
    if (!member.status().isMember()
        || member.verification().level() != VerificationLevel.AUTHORITATIVE) {
      throw new RuleBroken("craftsman.not-verified");
    }
    Craftsman made =
        new Craftsman(
            id,
            member.id(),
            member.personId(),
            member.unionId(),
            mastery,
            PROPOSAL.to().orElseThrow(),
            proposer,
            null,
            null,
            false,
            law.start(Deadlines.none(), DECISION, RULE, now, REMIND_BEFORE));
    return Change.of(
        made,
        PROPOSAL.key(),
        new CraftsmanProposed(
            id, member.id(), made.unionId, WorkingDays.dateOf(now), mastery.level()));
  }

  Change<Craftsman> confirm(String officer, Instant now) {
    CraftsmanStatus next = CONFIRMATION.take(status);
    return Change.of(
        copy(next, mastery, officer, null, false, deadlines.meet(DECISION)),
        CONFIRMATION.key(),
        new CraftsmanListed(id, memberId, unionId, mastery.level(), WorkingDays.dateOf(now)));
  }

  Change<Craftsman> refuse(String officer, String why, Instant now) {
    CraftsmanStatus next = REFUSAL.take(status);
    return Change.of(
        copy(next, mastery, officer, why, false, deadlines.meet(DECISION)),
        REFUSAL.key(),
        new CraftsmanRefused(id, memberId, unionId, WorkingDays.dateOf(now)));
  }

  /** A certificate or achievement more; entered twice, it is there once. */
  Change<Craftsman> add(@Nullable String certificate, @Nullable String achievement) {
    CraftsmanStatus same = ACHIEVEMENT.take(status);
    if (certificate == null && achievement == null) {
      throw new RuleBroken("craftsman.nothing-to-add");
    }
    Mastery more = mastery.with(certificate, achievement);
    return more.equals(mastery)
        ? Change.none(this)
        : Change.of(copy(same, more, decidedBy, reason, escalated, deadlines), ACHIEVEMENT.key());
  }

  Change<Craftsman> leave(String why, Instant now) {
    CraftsmanStatus next = LEAVING.take(status);
    return Change.of(
        copy(next, mastery, decidedBy, why, escalated, deadlines),
        LEAVING.key(),
        new CraftsmanLeft(id, memberId, unionId, WorkingDays.dateOf(now)));
  }

  /**
   * Follows the membership: the registry belongs to the district, so that an entry goes with who
   * goes to another union, and is one of who has left with the end of the membership. The title
   * that was given stays on file. Asked again, nothing.
   */
  Change<Craftsman> follow(Member member, LocalDate on) {
    if (!MEMBERSHIP_END.allowed(status)) {
      return Change.none(this);
    }
    if (!member.status().isMember()) {
      return Change.of(
          copy(
              MEMBERSHIP_END.take(status),
              mastery,
              decidedBy,
              null,
              false,
              deadlines.cancel(DECISION)),
          MEMBERSHIP_END.key(),
          new CraftsmanLeft(id, memberId, unionId, on));
    }
    return member.unionId().equals(unionId)
        ? Change.none(this)
        : Change.of(
            at(member.unionId()),
            TRANSFER_ALONG.key(),
            new CraftsmanMoved(id, memberId, member.unionId(), on));
  }

  private Craftsman at(String union) {
    return new Craftsman(
        id, memberId, personId, union, mastery, status, proposer, decidedBy, reason, escalated,
        deadlines);
  }

  @Override
  public Change<Craftsman> remind(Deadline deadline, Instant now) {
    return Change.of(
        copy(status, mastery, decidedBy, reason, escalated, deadlines.reminded(deadline.name())),
        REMINDER.key());
  }

  @Override
  public Change<Craftsman> expire(Deadline deadline, Instant now) {
    ESCALATION.check(status);
    return Change.of(
        copy(status, mastery, decidedBy, reason, true, deadlines.miss(deadline.name())),
        ESCALATION.key());
  }

  private Craftsman copy(
      CraftsmanStatus next,
      Mastery what,
      @Nullable String decider,
      @Nullable String why,
      boolean late,
      Deadlines periods) {
    return new Craftsman(
        id, memberId, personId, unionId, what, next, proposer, decider, why, late, periods);
  }
}
