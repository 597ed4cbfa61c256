package org.gonghui.member.members;

import static org.gonghui.member.members.MembershipStep.JOINING_CORRECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Standing.JoiningCorrection;
import org.gonghui.platform.security.Viewer;

/** The first day of a membership 入会日期, as a roster or an officer says it from paper. */
public final class JoiningDay {

  private JoiningDay() {}

  /** True where nobody with this number can have joined on that day: they were not born before. */
  public static boolean isBeforeBirth(LocalDate joinedOn, IdentityNumber number) {
    return !joinedOn.isAfter(number.birthDate());
  }

  /**
   * Puts it right. What is recorded of the membership stays within it, and it began at the latest
   * on the day on which the union took the worker in.
   *
   * @param number by which the day is held against the birth date, as on a roster
   * @param reason what shows it, without personal data
   */
  static Change<Member> correct(
      Member it, LocalDate day, IdentityNumber number, Viewer by, String reason, Instant now) {
    JOINING_CORRECTION.check(it.status());
    it.decidedBy(by);
    LocalDate today = WorkingDays.dateOf(now);
    require(it.membership(), day, number, today);
    LocalDate before = Objects.requireNonNull(it.membership().joinedOn());
    if (before.equals(day)) {
      throw new RuleBroken("correction.nothing");
    }
    JoiningCorrection correction = new JoiningCorrection(before, day, by.person(), now, reason);
    Standing next = it.membership().standing().corrected(correction);
    return Change.of(
        it.with(it.membership().since(day).lives(JOINING_CORRECTION, next)),
        JOINING_CORRECTION.key(),
        new MemberJoiningCorrected(it.id(), it.personId(), it.unionId(), day, before, today));
  }

  private static void require(
      Membership it, LocalDate day, IdentityNumber number, LocalDate today) {
    Dates.notFuture(day, today);
    if (isBeforeBirth(day, number)) {
      throw new RuleBroken("membership.joining-before-birth", day);
    }
    LocalDate accepted = it.decidedOn();
    if (accepted != null && day.isAfter(accepted)) {
      throw new RuleBroken("membership.joining-after-acceptance", day, accepted);
    }
    LocalDate recorded = it.standing().firstRecorded();
    if (recorded != null && day.isAfter(recorded)) {
      throw new RuleBroken("membership.joining-after-record", day, recorded);
    }
  }
}
