package org.gonghui.member.members;

import static org.gonghui.member.members.MembershipStep.RESUMPTION;
import static org.gonghui.member.members.MembershipStep.RETENTION;
import static org.gonghui.member.members.MembershipStep.TRANSFER;
import static org.gonghui.member.members.MembershipStep.UNION_CLOSING;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.RetentionCause;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Standing.Retention;
import org.jspecify.annotations.Nullable;

/** Which union keeps a membership, and whether with all rights 保留会籍、会籍接转. */
public final class Keeping {

  private Keeping() {}

  /** Retained from this day on: no dues are due, so no six months run. */
  public static Change<Member> retain(
      Member it, RetentionCause cause, LocalDate since, Instant now) {
    RETENTION.check(it.status());
    it.membership().requireDuring(since, WorkingDays.dateOf(now));
    Standing next = it.membership().standing().retained(new Retention(cause, since)).seen(null);
    Deadlines periods = Attendance.over(it.deadlines());
    return Change.of(
        it.with(it.membership().lives(RETENTION, next)).with(periods),
        RETENTION.key(),
        new MemberRetained(it.id(), it.personId(), it.unionId(), cause, since));
  }

  /** Work has begun again in the same union. */
  public static Change<Member> resume(Member it, Instant now) {
    Standing next = it.membership().standing().retained(null);
    LocalDate today = WorkingDays.dateOf(now);
    return Change.of(
        it.with(it.membership().lives(RESUMPTION, next)),
        RESUMPTION.key(),
        new MemberResumed(it.id(), it.personId(), it.unionId(), today));
  }

  /**
   * True where the membership can follow its member into another union: retired members keep theirs
   * where it is, also where they work on (退休后返聘的，保留会籍不作变动).
   */
  public static boolean isMovable(Member it) {
    Retention retention = it.membership().standing().retention();
    return TRANSFER.allowed(it.status())
        && (retention == null || retention.cause() != RetentionCause.RETIREMENT);
  }

  /** Another union keeps it now, because both sides agreed. */
  public static Change<Member> transfer(
      Member it, String union, @Nullable String enterprise, String transfer, Instant now) {
    Deadlines periods = Attendance.over(it.deadlines()).cancel(Leaving.WITHDRAWAL);
    Standing next = it.membership().standing().broughtBy(transfer);
    Member moved =
        it.with(it.membership().lives(TRANSFER, next)).with(periods).at(union, enterprise);
    return Change.of(moved, TRANSFER.key(), moved(it, union, transfer, WorkingDays.dateOf(now)));
  }

  /** The union came to an end; its successor keeps the membership as it was. */
  public static Change<Member> follow(Member it, String successor, LocalDate on) {
    Membership same =
        it.membership().lives(UNION_CLOSING, it.membership().standing()).appealBefore(null);
    return Change.of(
        it.with(same).at(successor, it.enterpriseId()),
        UNION_CLOSING.key(),
        moved(it, successor, null, on));
  }

  private static MemberTransferred moved(
      Member it, String union, @Nullable String transfer, LocalDate on) {
    return new MemberTransferred(it.id(), it.personId(), union, it.unionId(), transfer, on);
  }
}
