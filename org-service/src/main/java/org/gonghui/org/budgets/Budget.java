package org.gonghui.org.budgets;

import static org.gonghui.org.budgets.BudgetStep.EXPENDITURE;
import static org.gonghui.org.budgets.BudgetStep.OVERDUE;
import static org.gonghui.org.budgets.BudgetStep.RELEASE;
import static org.gonghui.org.budgets.BudgetStep.REMINDER;
import static org.gonghui.org.budgets.BudgetStep.RESERVATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.contracts.BudgetEvent.BudgetOverdue;
import org.gonghui.contracts.BudgetEvent.BudgetReleased;
import org.gonghui.contracts.BudgetEvent.BudgetReserved;
import org.gonghui.contracts.BudgetEvent.BudgetSpent;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a union for a year. How its versions come into force is in {@link Budgeting}, what
 * was achieved with it in {@link Evaluating}.
 *
 * @param drafters who had a hand in it: others decide
 * @param draft the lines that are being drawn up
 * @param versions all that were submitted, oldest first
 * @param commitments what its items do not have any more
 * @param late names of the periods that have passed without what was due
 * @param overdue true where there are such
 */
public record Budget(
    String id,
    String unionId,
    int year,
    BudgetStatus status,
    Set<String> drafters,
    List<BudgetLine> draft,
    List<BudgetVersion> versions,
    List<Commitment> commitments,
    @Nullable Performance performance,
    Set<String> late,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<Budget> {

  /** Name of the period within which the superior decides. */
  static final String DECISION = "decision";

  /** Name of the period within which the performance is reported. */
  static final String REPORT = "performance-report";

  public Budget {
    drafters = Set.copyOf(drafters);
    draft = List.copyOf(draft);
    versions = List.copyOf(versions);
    commitments = List.copyOf(commitments);
    late = Set.copyOf(late);
    for (Commitment it : commitments) {
      Money amount = BudgetVersion.amount(versions, it.itemId());
      if (Commitment.bound(commitments, it.itemId()).compareTo(amount) > 0) {
        throw new IllegalArgumentException("item " + it.itemId() + " is overspent");
      }
    }
  }

  /** The lines in force; none before the first version was approved. */
  List<BudgetLine> lines() {
    return BudgetVersion.inForce(versions);
  }

  Optional<BudgetLine> line(String itemId) {
    return lines().stream().filter(it -> it.id().equals(itemId)).findFirst();
  }

  /** What is set aside of an item and not paid. */
  Money reserved(String itemId) {
    return sum(itemId, false);
  }

  /** What was paid of an item. */
  Money spent(String itemId) {
    return sum(itemId, true);
  }

  /** What can still be set aside of an item. */
  Money free(String itemId) {
    return BudgetVersion.amount(versions, itemId).minus(Commitment.bound(commitments, itemId));
  }

  private Money sum(String itemId, boolean spent) {
    return Money.sum(
        commitments.stream()
            .filter(it -> it.itemId().equals(itemId) && it.spent() == spent)
            .map(Commitment::amount)
            .toList());
  }

  /** Sets a sum aside, once for each request: asked again, it is as it was. */
  Change<Budget> reserve(Commitment wanted, Purpose purpose) {
    if (commitment(wanted.requestId()).isPresent()) {
      return Change.none(this);
    }
    RESERVATION.check(status);
    BudgetLine line = usable(wanted.itemId(), wanted.unionId(), purpose);
    Money free = free(line.id());
    if (wanted.amount().compareTo(free) > 0) {
      throw new RuleBroken("budget.exhausted", line.name(), free, wanted.amount());
    }
    List<Commitment> all = new ArrayList<>(commitments);
    all.add(wanted);
    return Change.of(
        with(all),
        RESERVATION.key(),
        new BudgetReserved(
            id,
            unionId,
            wanted.requestId(),
            wanted.itemId(),
            wanted.amount().fen(),
            wanted.by(),
            wanted.on()));
  }

  /** The line in force that a union may spend for this purpose. */
  BudgetLine usable(String itemId, String forUnion, Purpose purpose) {
    BudgetLine line = line(itemId).orElseThrow(() -> new RuleBroken("budget.no-such-item", itemId));
    if (!line.isOpenTo(forUnion, unionId)) {
      throw new RuleBroken("budget.item-of-another", line.name());
    }
    if (!line.isFor(purpose)) {
      throw new RuleBroken("budget.other-purpose", line.name(), purpose);
    }
    return line;
  }

  /** What was set aside will not be spent. */
  Change<Budget> release(String requestId, LocalDate today) {
    Commitment open = commitment(requestId).filter(it -> !it.spent()).orElse(null);
    if (open == null) {
      return Change.none(this);
    }
    RELEASE.check(status);
    return Change.of(
        with(commitments.stream().filter(it -> !it.equals(open)).toList()),
        RELEASE.key(),
        new BudgetReleased(id, unionId, requestId, open.amount().fen(), today));
  }

  /** What was set aside was paid. */
  Change<Budget> spend(String requestId, LocalDate today) {
    Commitment open = commitment(requestId).filter(it -> !it.spent()).orElse(null);
    if (open == null) {
      return Change.none(this);
    }
    EXPENDITURE.check(status);
    return Change.of(
        with(commitments.stream().map(it -> it.equals(open) ? it.paid() : it).toList()),
        EXPENDITURE.key(),
        new BudgetSpent(id, unionId, requestId, open.amount().fen(), today));
  }

  private Optional<Commitment> commitment(String requestId) {
    return commitments.stream().filter(it -> it.requestId().equals(requestId)).findFirst();
  }

  private Budget with(List<Commitment> all) {
    return edit().commitments(all).done();
  }

  @Override
  public Change<Budget> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(edit().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** It stays on the list until it is done. */
  @Override
  public Change<Budget> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    return Change.of(
        edit().late(deadline.name()).deadlines(deadlines.miss(deadline.name())).done(),
        OVERDUE.key(),
        new BudgetOverdue(id, unionId, year, WorkingDays.dateOf(now)));
  }

  BudgetEdit edit() {
    return new BudgetEdit(this);
  }
}
