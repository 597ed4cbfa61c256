package org.gonghui.member.studios;

import static org.gonghui.member.studios.Studio.DUE;
import static org.gonghui.member.studios.StudioStep.CREATION;
import static org.gonghui.member.studios.StudioStep.FAILURE;
import static org.gonghui.member.studios.StudioStep.REASSESSMENT;
import static org.gonghui.member.studios.StudioStep.REASSESSMENT_FAILURE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.StudioEvent.StudioCreated;
import org.gonghui.contracts.StudioEvent.StudioFailed;
import org.gonghui.contracts.StudioEvent.StudioReassessed;
import org.gonghui.contracts.StudioEvent.StudioWithdrawn;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.assessment.Standards;

/**
 * Decides by scores, by the rules in force now. Who leads a studio is scored with it, so that one
 * without a leader has to get one first.
 */
record Assessing(LegalTime law, Instant now) {

  private static final Duration REMIND_BEFORE = Duration.ofDays(60);

  /** What was seen today, scored against the version of the standard that holds today. */
  Inspection seen(
      Standards standards,
      String officer,
      List<String> inspectors,
      String evidence,
      Map<String, Integer> points) {
    LocalDate today = WorkingDays.dateOf(now);
    return new Inspection(
        today, officer, inspectors, evidence, standards.at(Studio.STANDARD, today).assess(points));
  }

  /** The inspection's score decides: the title with a grade, or not this time. */
  Change<Studio> inspect(Studio it, Inspection seen) {
    boolean passed = seen.assessment().isPassed();
    StudioStep step = passed ? CREATION : FAILURE;
    StudioStatus next = step.take(it.status());
    requireLed(it);
    Deadlines met = it.deadlines().meet(DUE);
    if (!passed) {
      return Change.of(
          it.with(next, seen, false, null, met),
          step.key(),
          new StudioFailed(it.id(), it.unionId(), it.leaderMemberId(), seen.on()));
    }
    return Change.of(
        it.with(next, seen, false, null, again(met)),
        step.key(),
        new StudioCreated(
            it.id(), it.unionId(), it.level(), grade(seen), seen.on(), it.leaderMemberId()));
  }

  /** Assessed again: the title stays with the new grade, or is lost. */
  Change<Studio> reassess(Studio it, Inspection seen) {
    boolean passed = seen.assessment().isPassed();
    StudioStep step = passed ? REASSESSMENT : REASSESSMENT_FAILURE;
    StudioStatus next = step.take(it.status());
    requireLed(it);
    Deadlines met = it.deadlines().meet(DUE);
    if (!passed) {
      return Change.of(
          it.with(next, seen, false, step.row().term(), met),
          step.key(),
          new StudioWithdrawn(it.id(), it.unionId(), seen.on(), it.leaderMemberId()));
    }
    return Change.of(
        it.with(next, seen, false, null, again(met)),
        step.key(),
        new StudioReassessed(it.id(), it.unionId(), grade(seen), seen.on()));
  }

  private void requireLed(Studio it) {
    if (it.leaderless()) {
      throw RuleBroken.of(law.rule(Studio.LEADER_RULE, now), "studio.leaderless");
    }
  }

  private static String grade(Inspection seen) {
    return Objects.requireNonNull(seen.assessment().grade());
  }

  private Deadlines again(Deadlines met) {
    return law.start(met, DUE, Studio.REASSESSMENT_RULE, now, REMIND_BEFORE);
  }
}
