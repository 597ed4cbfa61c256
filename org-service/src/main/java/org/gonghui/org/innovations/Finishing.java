package org.gonghui.org.innovations;

import static org.gonghui.org.innovations.InnovationProjectStep.ACCEPTANCE;
import static org.gonghui.org.innovations.InnovationProjectStep.CLOSING;
import static org.gonghui.org.innovations.InnovationProjectStep.END;
import static org.gonghui.org.innovations.InnovationProjectStep.RECTIFICATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.InnovationProjectEvent.InnovationAccepted;
import org.gonghui.contracts.InnovationProjectEvent.InnovationEnded;
import org.gonghui.contracts.InnovationProjectEvent.InnovationReturned;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The acceptance, and every other end: what was not spent goes back to the fund. */
final class Finishing {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Finishing(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** Accepted, or to be put right and reported again. */
  Change<InnovationProject> examine(InnovationProject it, Examination seen) {
    ACCEPTANCE.check(it.status());
    LegalRule rule = law.rule(Rules.ACCEPTANCE, now);
    requireExaminers(it, seen, rule);
    ProjectDraft draft = it.draft().examined(seen.by(rule)).decided();
    if (!seen.accepted()) {
      return Change.of(draft.status(RECTIFICATION.take(it.status())).done(), RECTIFICATION.key());
    }
    draft.status(ACCEPTANCE.take(it.status())).settled(it.left());
    Change<InnovationProject> accepted =
        Change.of(
            draft.done(), ACCEPTANCE.key(), new InnovationAccepted(it.id(), it.unionId(), today));
    return back(accepted, it.left(), today);
  }

  private static void requireExaminers(InnovationProject it, Examination seen, LegalRule rule) {
    if (new HashSet<>(seen.examiners()).size() < rule.parameter("examiners")) {
      throw RuleBroken.of(rule, "innovation.examiners", rule.parameter("examiners"));
    }
    List<String> all = seen.examiners();
    if (it.hands().contains(seen.officer()) || all.stream().anyMatch(it.hands()::contains)) {
      throw new Forbidden("approval.own-application");
    }
  }

  /**
   * It ends before it is accepted.
   *
   * @param fen what was spent beside the milestones that were reported
   */
  Change<InnovationProject> end(InnovationProject it, String reason, long fen) {
    END.check(it.status());
    it.requireLeft(fen, law.rule(Rules.FUNDING, now));
    return over(it, END, today, reason, it.left() - fen);
  }

  /** The union is gone. */
  static Change<InnovationProject> close(InnovationProject it, LocalDate on) {
    return CLOSING.allowed(it.status()) ? over(it, CLOSING, on, null, it.left()) : Change.none(it);
  }

  private static Change<InnovationProject> over(
      InnovationProject it,
      InnovationProjectStep step,
      LocalDate on,
      @Nullable String reason,
      long rest) {
    Funding funding = it.funding();
    boolean waits = funding != null && funding.paidOn() == null;
    Change<InnovationProject> ended =
        Change.of(
            it.draft().ended(step.take(it.status()), on, reason).settled(rest).done(),
            step.key(),
            new InnovationEnded(
                it.id(),
                it.unionId(),
                waits ? Objects.requireNonNull(funding).fundId() : null,
                on));
    return back(ended, rest, on);
  }

  /** What was paid and not spent goes back to the fund. */
  private static Change<InnovationProject> back(
      Change<InnovationProject> over, long rest, LocalDate on) {
    InnovationProject it = over.state();
    return rest == 0
        ? over
        : over.and(
            new InnovationReturned(
                it.id(), it.unionId(), Objects.requireNonNull(it.funding()).fundId(), rest, on));
  }
}
