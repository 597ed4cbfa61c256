package org.gonghui.org.budgets;

import static org.gonghui.org.budgets.BudgetStep.ADJUSTMENT;
import static org.gonghui.org.budgets.BudgetStep.ADJUSTMENT_APPROVAL;
import static org.gonghui.org.budgets.BudgetStep.ADJUSTMENT_REFUSAL;
import static org.gonghui.org.budgets.BudgetStep.APPROVAL;
import static org.gonghui.org.budgets.BudgetStep.OPENING;
import static org.gonghui.org.budgets.BudgetStep.REFUSAL;
import static org.gonghui.org.budgets.BudgetStep.REVISION;
import static org.gonghui.org.budgets.BudgetStep.SUBMISSION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.BudgetEvent.BudgetApproved;
import org.gonghui.contracts.BudgetEvent.BudgetReturned;
import org.gonghui.contracts.BudgetEvent.BudgetSubmitted;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/** How the versions of a budget are drawn up, submitted and decided on. */
final class Budgeting {

  private static final Duration REMIND_DECISION = Duration.ofDays(3);
  private static final Duration REMIND_REPORT = Duration.ofDays(30);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;
  private final String person;

  /** Decides by the rules in force now, as this person. */
  Budgeting(LegalTime law, Instant now, String person) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
    this.person = person;
  }

  Change<Budget> open(String id, String unionId, int year, List<BudgetLine> lines) {
    requireDistinct(lines);
    return Change.of(
        new Budget(
            id,
            unionId,
            year,
            OPENING.to().orElseThrow(),
            Set.of(person),
            lines,
            List.of(),
            List.of(),
            null,
            Set.of(),
            false,
            Deadlines.none()),
        OPENING.key());
  }

  Change<Budget> revise(Budget it, List<BudgetLine> lines) {
    REVISION.check(it.status());
    requireDistinct(lines);
    return Change.of(it.edit().draft(lines).by(person).done(), REVISION.key());
  }

  Change<Budget> submit(Budget it) {
    BudgetStatus next = SUBMISSION.take(it.status());
    return submitted(it, next, it.draft(), null, SUBMISSION);
  }

  /** A new version; what is bound of an item stays, and special funds do not shrink. */
  Change<Budget> adjust(Budget it, List<BudgetLine> lines, String reason) {
    BudgetStatus next = ADJUSTMENT.take(it.status());
    requireDistinct(lines);
    requireCovers(it, lines);
    for (BudgetLine before : it.lines()) {
      boolean kept =
          lines.stream()
              .anyMatch(line ->
                  line.id().equals(before.id())
                      && line.isSpecialFund()
                      && line.amount().compareTo(before.amount()) >= 0
                      && Set.copyOf(before.purposes()).containsAll(line.purposes()));
      if (before.isSpecialFund() && !kept) {
        throw RuleBroken.of(
            law.rule(Rules.SPECIAL_FUND, now), "budget.special-fund-reduced", before.name());
      }
    }
    return submitted(it, next, lines, reason, ADJUSTMENT);
  }

  private Change<Budget> submitted(
      Budget it,
      BudgetStatus next,
      List<BudgetLine> lines,
      @Nullable String reason,
      BudgetStep step) {
    int number = it.versions().size() + 1;
    BudgetVersion version = BudgetVersion.submitted(number, lines, reason, person, today);
    BudgetEdit edit = it.edit().status(next).draft(lines).version(version).by(person);
    edit.deadlines(
        law.start(edit.deadlines(), Budget.DECISION, Rules.APPROVAL, now, REMIND_DECISION));
    return Change.of(
        edit.done(),
        step.key(),
        new BudgetSubmitted(
            it.id(), it.unionId(), it.year(), number, BudgetLine.sum(lines).fen(), today));
  }

  /** The version comes into force, unless more of an item was bound meanwhile than it leaves. */
  Change<Budget> approve(Budget it, @Nullable String letter) {
    boolean first = it.status() == BudgetStatus.SUBMITTED;
    BudgetStep step = first ? APPROVAL : ADJUSTMENT_APPROVAL;
    BudgetStatus next = step.take(it.status());
    BudgetVersion version = it.versions().getLast();
    requireCovers(it, version.lines());
    BudgetEdit edit =
        it.edit()
            .status(next)
            .decided(version.approved(person, today, letter))
            .met(Budget.DECISION);
    if (first) {
      edit.deadlines(reportDue(edit.deadlines(), it.year()));
    }
    return Change.of(
        edit.done(),
        step.key(),
        new BudgetApproved(
            it.id(),
            it.unionId(),
            it.year(),
            version.number(),
            BudgetLine.sum(version.lines()).fen(),
            today));
  }

  /** The period of the report begins with the end of the year. */
  private Deadlines reportDue(Deadlines running, int year) {
    Instant end = LocalDate.of(year, 12, 31).atStartOfDay(WorkingDays.ZONE).toInstant();
    Instant begun = now.isAfter(end) ? now : end;
    return running.start(
        Budget.REPORT,
        law.rule(Rules.PERFORMANCE, now),
        now,
        law.dueAt(Rules.PERFORMANCE, begun),
        REMIND_REPORT);
  }

  Change<Budget> refuse(Budget it, String reason) {
    BudgetStep step = it.status() == BudgetStatus.SUBMITTED ? REFUSAL : ADJUSTMENT_REFUSAL;
    BudgetStatus next = step.take(it.status());
    BudgetVersion version = it.versions().getLast();
    return Change.of(
        it.edit()
            .status(next)
            .decided(version.returned(person, today, reason))
            .met(Budget.DECISION)
            .done(),
        step.key(),
        new BudgetReturned(it.id(), it.unionId(), it.year(), version.number(), today));
  }

  private static void requireDistinct(List<BudgetLine> lines) {
    Set<String> seen = new HashSet<>();
    for (BudgetLine it : lines) {
      if (!seen.add(it.id())) {
        throw new RuleBroken("budget.item-twice", it.id());
      }
    }
  }

  private static void requireCovers(Budget it, List<BudgetLine> lines) {
    for (BudgetLine before : it.lines()) {
      Money bound = Commitment.bound(it.commitments(), before.id());
      Money after =
          lines.stream()
              .filter(line -> line.id().equals(before.id()))
              .map(BudgetLine::amount)
              .findFirst()
              .orElse(Money.ZERO);
      if (bound.compareTo(after) > 0) {
        throw new RuleBroken("budget.below-commitments", before.name(), bound);
      }
    }
  }
}
