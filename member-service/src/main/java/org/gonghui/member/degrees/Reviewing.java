package org.gonghui.member.degrees;

import static org.gonghui.member.degrees.DegreeApplication.CHECK_RULE;
import static org.gonghui.member.degrees.DegreeApplication.NOTICE;
import static org.gonghui.member.degrees.DegreeApplication.REVIEW;

import java.time.Instant;
import java.util.List;
import org.gonghui.contracts.DegreeEvent.DegreeCleared;
import org.gonghui.contracts.DegreeEvent.DegreeDoubted;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.degrees.DegreeApplication.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The union looks again 复核 at an application whose conditions a corrected identity number puts in
 * doubt. Nothing ends by itself, and nothing goes on before somebody has decided: a public notice
 * stands still.
 */
record Reviewing(LegalTime law, Instant now) {

  private static final String WHY = "身份证号更正后待复核";

  /**
   * The identity number was corrected; asked again, nothing.
   *
   * @param doubt what does not hold by the number of now; null where nothing is in doubt
   */
  Change<DegreeApplication> known(DegreeApplication it, String index, @Nullable Doubt doubt) {
    if (index.equals(it.numberIndex())) {
      return Change.none(it);
    }
    DegreeApplication known = it.knownBy(index);
    String step = DegreeStep.CORRECTION.key();
    if (doubt != null && !it.isInDoubt() && DegreeStep.CLEARANCE.allowed(it.status())) {
      DegreeApplication next =
          known.with(known.standing().doubting(doubt), begun(known.deadlines()));
      return Change.of(next, step, doubted(next, doubt));
    }
    if (doubt == null && it.isInDoubt()) {
      DegreeApplication next = known.with(known.standing().doubting(null), over(it));
      return Change.of(next, step, cleared(next));
    }
    return Change.of(known, step);
  }

  /** An officer finds that the application goes on all the same. */
  Change<DegreeApplication> clear(DegreeApplication it, String because) {
    Standing same = it.standing().to(DegreeStep.CLEARANCE);
    Doubt doubt = it.openDoubt();
    DegreeApplication next = it.with(same.doubting(doubt.cleared(because)), over(it));
    return Change.of(next, DegreeStep.CLEARANCE.key(), cleared(next));
  }

  private Deadlines begun(Deadlines periods) {
    return law.start(periods.suspend(NOTICE, now, WHY), REVIEW, CHECK_RULE, now, null);
  }

  private Deadlines over(DegreeApplication it) {
    Deadlines met = it.deadlines().meet(REVIEW);
    return met.open(NOTICE).filter(one -> one.suspendedAt() != null).isPresent()
        ? met.resume(NOTICE, now)
        : met;
  }

  private DegreeDoubted doubted(DegreeApplication it, Doubt doubt) {
    return new DegreeDoubted(
        it.id(),
        it.programmeId(),
        it.unionId(),
        it.memberId(),
        doubt.rule(),
        running(it.deadlines()),
        WorkingDays.dateOf(now));
  }

  private DegreeCleared cleared(DegreeApplication it) {
    return new DegreeCleared(
        it.id(),
        it.programmeId(),
        it.unionId(),
        it.memberId(),
        running(it.deadlines()),
        WorkingDays.dateOf(now));
  }

  private static List<RunningPeriod> running(Deadlines periods) {
    return periods.open().stream()
        .filter(it -> it.status() == Deadline.Status.RUNNING)
        .map(it ->
            new RunningPeriod(
                it.name(),
                it.rule(),
                WorkingDays.dateOf(it.startedAt()),
                WorkingDays.dateOf(it.dueAt().minusMillis(1)),
                false))
        .toList();
  }
}
