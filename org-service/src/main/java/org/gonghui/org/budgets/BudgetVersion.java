package org.gonghui.org.budgets;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A version of a budget that was put before the superior.
 *
 * @param number 1 for the budget of the year, more for adjustments
 * @param reason why it was adjusted; null for the first
 * @param by who submitted it
 * @param decidedBy who decided
 * @param decision why it was sent back
 * @param letter of the superior, where that is outside of this system
 */
record BudgetVersion(
    int number,
    List<BudgetLine> lines,
    Outcome outcome,
    @Nullable String reason,
    String by,
    LocalDate on,
    @Nullable String decidedBy,
    @Nullable LocalDate decidedOn,
    @Nullable String decision,
    @Nullable String letter) {

  /** What became of it. */
  enum Outcome {
    /** 待审批. */
    OPEN,
    /** 已批复. */
    APPROVED,
    /** 已退回. */
    RETURNED
  }

  BudgetVersion {
    lines = List.copyOf(lines);
  }

  static BudgetVersion submitted(
      int number, List<BudgetLine> lines, @Nullable String reason, String by, LocalDate on) {
    return new BudgetVersion(number, lines, Outcome.OPEN, reason, by, on, null, null, null, null);
  }

  /** The lines of the version in force; none before the first was approved. */
  static List<BudgetLine> inForce(List<BudgetVersion> versions) {
    return versions.reversed().stream()
        .filter(it -> it.outcome() == Outcome.APPROVED)
        .findFirst()
        .map(BudgetVersion::lines)
        .orElse(List.of());
  }

  /** What an item has by the version in force. */
  static Money amount(List<BudgetVersion> versions, String itemId) {
    return inForce(versions).stream()
        .filter(it -> it.id().equals(itemId))
        .map(BudgetLine::amount)
        .findFirst()
        .orElse(Money.ZERO);
  }

  BudgetVersion approved(String person, LocalDate day, @Nullable String document) {
    return new BudgetVersion(
        number, lines, Outcome.APPROVED, reason, by, on, person, day, null, document);
  }

  BudgetVersion returned(String person, LocalDate day, String why) {
    return new BudgetVersion(
        number, lines, Outcome.RETURNED, reason, by, on, person, day, why, null);
  }
}
