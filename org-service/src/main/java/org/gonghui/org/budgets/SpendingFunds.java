package org.gonghui.org.budgets;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a union can ask from: its own items, and special funds of unions above it. */
@Component
class SpendingFunds {

  private final Budgets budgets;
  private final UnionDirectory directory;
  private final Reach reach;
  private final Clock clock;

  SpendingFunds(Budgets budgets, UnionDirectory directory, Reach reach, Clock clock) {
    this.budgets = budgets;
    this.directory = directory;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * Lines in force of budgets of this year, those of the nearest union first.
   *
   * @param asked the union that would ask; null for the viewer's own
   */
  Mono<List<SpendingFundView>> of(Viewer viewer, @Nullable String asked) {
    return Mono.defer(() -> {
      String union = reach.readable(viewer, asked);
      List<String> path = directory.of(union);
      int year = WorkingDays.dateOf(clock.instant()).getYear();
      return budgets
          .ofYear(path, year)
          .map(Stored::state)
          .sort(Comparator.comparing(it -> path.indexOf(it.unionId())))
          .filter(it -> BudgetStep.RESERVATION.allowed(it.status()))
          .concatMapIterable(it -> funds(it, union))
          .collectList();
    });
  }

  private static List<SpendingFundView> funds(Budget from, String union) {
    return from.lines().stream()
        .filter(it -> it.isOpenTo(union, from.unionId()))
        .map(it -> SpendingFundView.of(from, it))
        .toList();
  }
}
