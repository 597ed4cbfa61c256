package org.gonghui.member.honours;

import static org.gonghui.member.honours.HonourStep.BENEFITS_END;
import static org.gonghui.member.honours.HonourStep.LAPSE;
import static org.gonghui.member.honours.HonourStep.RESULT_CORRECTION;

import java.time.LocalDate;
import org.gonghui.contracts.HonourEvent.HonourBenefitsEnded;
import org.gonghui.contracts.HonourEvent.HonourLapsed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Standing.Ending;

/**
 * What an honour comes to by what happens to the membership of its bearer and to the contest that
 * promised it. Asked again, nothing.
 */
final class Following {

  private Following() {}

  /**
   * With the membership a nomination ends. An honour stays: it was given for good, and whoever
   * leaves the union keeps title and benefits. Death ends the benefits, not the title.
   */
  static Change<Honour> membership(Honour it, Member bearer) {
    Ending ending = bearer.membership().standing().ending();
    if (ending == null) {
      return Change.none(it);
    }
    return switch (it.status()) {
      case IN_REVIEW, ON_NOTICE, NOTICE_ENDED -> lapse(it, ending.on());
      case AWARDED -> {
        LocalDate died = bearer.membership().standing().death();
        yield died == null ? Change.none(it) : benefitsEnd(it, died);
      }
      case NOT_CHOSEN, RETRACTED, DECLINED, REVOKED, LAPSED -> Change.none(it);
    };
  }

  /** The bearer died, as a member or after. */
  static Change<Honour> death(Honour it, LocalDate on) {
    return it.status() == HonourStatus.AWARDED ? benefitsEnd(it, on) : Change.none(it);
  }

  private static Change<Honour> lapse(Honour it, LocalDate on) {
    HonourStatus next = LAPSE.take(it.status());
    return Change.of(
        it.with(next, it.course().goneUp(false), it.deadlines().cancelAll()),
        LAPSE.key(),
        new HonourLapsed(it.id(), it.memberId(), it.unionId(), on, it.kind(), it.level()));
  }

  private static Change<Honour> benefitsEnd(Honour it, LocalDate on) {
    Award award = it.award();
    if (award == null || award.endedOn() != null) {
      return Change.none(it);
    }
    BENEFITS_END.check(it.status());
    Deadlines periods = it.deadlines().cancel(Honour.YEAR);
    return Change.of(
        it.with(award.endedOn(on), periods),
        BENEFITS_END.key(),
        new HonourBenefitsEnded(it.id(), it.memberId(), it.personId(), it.unionId(), on));
  }

  /**
   * The contest's result was corrected: nothing goes on or back by itself, but the union that
   * organises sees it and cannot award what is promised no more.
   */
  static Change<Honour> contest(Honour it, boolean stands) {
    Origin origin = it.origin();
    if (origin == null || origin.stands() == stands || !RESULT_CORRECTION.allowed(it.status())) {
      return Change.none(it);
    }
    return Change.of(it.with(origin.with(stands)), RESULT_CORRECTION.key());
  }
}
