package org.gonghui.org.budgets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;

/**
 * An item of a budget 预算项目, or a special fund 专项资金.
 *
 * @param id that its versions share
 * @param purposes what alone it may be spent for; empty where that is not bound
 * @param targets what is to be achieved with it 绩效目标
 */
record BudgetLine(
    String id, String name, Kind kind, Money amount, List<Purpose> purposes, List<Target> targets) {

  /** What a line is. */
  enum Kind {
    /** 一般项目. */
    ITEM,
    /** 专项资金: bound to its purpose; unions below may ask for it. */
    SPECIAL_FUND
  }

  /**
   * What is to be achieved.
   *
   * @param planned how many of the unit
   */
  record Target(String name, long planned, String unit) {

    Target {
      if (planned < 1) {
        throw new RuleBroken("budget.target-empty", name);
      }
    }
  }

  BudgetLine {
    purposes = List.copyOf(purposes);
    targets = List.copyOf(targets);
    if (kind == Kind.SPECIAL_FUND && purposes.isEmpty()) {
      throw new RuleBroken("budget.purpose-missing", name);
    }
    Set<String> names = new HashSet<>();
    if (targets.isEmpty() || !targets.stream().map(Target::name).allMatch(names::add)) {
      throw new RuleBroken("budget.targets", name);
    }
  }

  boolean isFor(Purpose purpose) {
    return purposes.isEmpty() || purposes.contains(purpose);
  }

  /** True where this union may ask from it, as one at or below the one whose budget it is in. */
  boolean isOpenTo(String union, String owner) {
    return isSpecialFund() || union.equals(owner);
  }

  boolean isSpecialFund() {
    return kind == Kind.SPECIAL_FUND;
  }

  static Money sum(List<BudgetLine> lines) {
    return Money.sum(lines.stream().map(BudgetLine::amount).toList());
  }
}
