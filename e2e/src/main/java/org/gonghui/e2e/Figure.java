package org.gonghui.e2e;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A figure of the board and the records that it opens to.
 *
 * @param target the figure with its target
 * @param records what it counts
 */
record Figure(Target target, List<Feed> records) {

  /** Its records are those wanted and, beside them, those that they are a share of. */
  private static final String SHARE = "activist_share";

  private static final int SHOWN = 3;

  /** True where it is what its records add up to. */
  boolean isWhatItsRecordsAddUpTo() {
    long wanted = records.stream().filter(Feed::fulfils).count();
    if (!target.isRate()) {
      BigDecimal value = Objects.requireNonNullElse(target.value(), BigDecimal.ZERO);
      return value.compareTo(BigDecimal.valueOf(wanted)) == 0;
    }
    long all = target.metric().equals(SHARE) ? records.size() - wanted : records.size();
    return Objects.requireNonNullElse(target.numerator(), 0L) == wanted
        && Objects.requireNonNullElse(target.denominator(), 0L) == all;
  }

  /** Which of these it does not count. */
  Set<Feed> without(Collection<Feed> feeds) {
    Set<Feed> missing = new HashSet<>(feeds);
    records.forEach(missing::remove);
    return missing;
  }

  /** What it is, and what it lacks of these, for who looks for the reason. */
  String compared(Collection<Feed> feeds) {
    Set<Feed> missing = without(feeds);
    String some =
        missing.stream().map(Feed::recordId).sorted().limit(SHOWN).collect(Collectors.joining(" "));
    return "%s with %d records; of %d of this step %d are missing %s"
        .formatted(target.figure(), records.size(), feeds.size(), missing.size(), some);
  }
}
