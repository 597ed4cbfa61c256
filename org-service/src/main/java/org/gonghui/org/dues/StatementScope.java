package org.gonghui.org.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.platform.directory.PathSpan;
import org.gonghui.platform.directory.UnionDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What a union's statement of dues is about. A month stays with whoever stood above its payers on
 * its last day, whatever moves later; what a union had that is gone, its successor has.
 *
 * @param union the union with all whose successor it is, also by several mergers
 * @param below by months, the unions that stood at or below one of these on the last day of each
 */
record StatementScope(Set<String> union, Map<Months, Set<String>> below) {

  /** The longest way from a union that is gone to one that exists. */
  private static final int MOST_MERGERS = 20;

  /**
   * A stretch of months.
   *
   * @param first null where there is no first
   * @param end the first month that is no longer of them; null where there is none
   */
  record Months(@Nullable String first, @Nullable String end) {

    static Months of(PathSpan span) {
      return new Months(month(span.from()), month(span.until()));
    }

    private static @Nullable String month(@Nullable LocalDate day) {
      return day == null ? null : YearMonth.from(day).toString();
    }

    boolean contains(String period) {
      return (first == null || period.compareTo(first) >= 0)
          && (end == null || period.compareTo(end) < 0);
    }
  }

  static StatementScope of(UnionDirectory directory, String unionId) {
    Collection<UnionListed> all = directory.all();
    Set<String> union = new HashSet<>();
    for (UnionListed it : all) {
      if (goesOnAs(directory, it, unionId)) {
        union.add(it.unionId());
      }
    }
    Map<Months, Set<String>> below = new HashMap<>();
    for (UnionListed it : all) {
      for (PathSpan span : directory.line(it.unionId())) {
        if (!Collections.disjoint(span.path(), union)) {
          below.computeIfAbsent(Months.of(span), _ -> new HashSet<>()).add(it.unionId());
        }
      }
    }
    return new StatementScope(union, below);
  }

  private static boolean goesOnAs(UnionDirectory directory, UnionListed gone, String unionId) {
    String id = gone.unionId();
    for (int i = 0; id != null && i < MOST_MERGERS; i++) {
      if (id.equals(unionId)) {
        return true;
      }
      id = directory.find(id).map(UnionListed::successorId).orElse(null);
    }
    return false;
  }

  /**
   * True where its payer stood there in its month, or where the union has a share of it all the
   * same: a preparatory fee was handed on to a union elsewhere, or a move was entered later.
   */
  boolean covers(DuesPayment it) {
    return below.entrySet().stream()
            .anyMatch(e -> e.getKey().contains(it.period()) && e.getValue().contains(it.unionId()))
        || it.journal().shares().stream().anyMatch(share -> union.contains(share.unionId()));
  }
}
