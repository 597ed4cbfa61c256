package org.gonghui.org.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.Rejection;
import org.gonghui.org.budgets.BudgetLine.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What is spent, set aside and free is the budget, after any sequence of operations. */
class BudgetPropertyTest {

  private static final int STEPS = 150;

  @RepeatedTest(80)
  void spent_and_reserved_and_free_are_the_budget(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Budget now = BudgetTest.approved();
    for (int step = 0; step < STEPS; step++) {
      Budget before = now;
      now = any(now, random);
      String when = "seed %d, step %d".formatted(run.getCurrentRepetition(), step);
      for (BudgetLine line : now.lines()) {
        Money sum = now.spent(line.id()).plus(now.reserved(line.id())).plus(now.free(line.id()));
        assertThat(sum).as(when).isEqualTo(line.amount());
      }
      assertThat(spent(now)).as(when).isGreaterThanOrEqualTo(spent(before));
      assertThat(now.commitments().stream().map(Commitment::requestId))
          .as(when)
          .doesNotHaveDuplicates();
    }
  }

  private static Money spent(Budget it) {
    return Money.sum(
        it.commitments().stream().filter(Commitment::spent).map(Commitment::amount).toList());
  }

  /** Any operation, also one that is refused: then nothing has happened. */
  private static Budget any(Budget it, Random random) {
    String request = "r-" + random.nextInt(25);
    try {
      return switch (random.nextInt(7)) {
        case 0 -> it.spend(request, BudgetTest.DAY).state();
        case 1 -> it.release(request, BudgetTest.DAY).state();
        case 2 -> BudgetTest.by("p-1").adjust(it, lines(random), "调整").state();
        case 3 -> BudgetTest.by("p-9").approve(it, null).state();
        case 4 -> BudgetTest.by("p-9").refuse(it, "不同意").state();
        default ->
            it.reserve(BudgetTest.wanted(request, 1 + random.nextInt(40_000)), Purpose.ACTIVITIES)
                .state();
      };
    } catch (Rejection refused) {
      return it;
    }
  }

  private static List<BudgetLine> lines(Random random) {
    List<BudgetLine> lines = new ArrayList<>();
    if (random.nextInt(5) > 0) {
      lines.add(BudgetTest.line("activities", Kind.ITEM, 1 + random.nextInt(200_000)));
    }
    if (random.nextInt(5) > 0) {
      lines.add(BudgetTest.FUND);
    }
    if (random.nextBoolean()) {
      lines.add(BudgetTest.line("more", Kind.ITEM, 1 + random.nextInt(1000)));
    }
    return lines;
  }
}
