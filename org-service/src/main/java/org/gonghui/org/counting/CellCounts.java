package org.gonghui.org.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gonghui.contracts.Coverage;
import org.gonghui.org.enterprises.SizeClass;

/** How many enterprises are in each cell. */
public record CellCounts(Map<Cell, Long> counts) {

  public CellCounts {
    counts = Map.copyOf(counts);
  }

  /** Those of any of these sizes that are covered in any of these ways. */
  public long of(Collection<SizeClass> sizes, Collection<Coverage> coverages) {
    return counts.entrySet().stream()
        .filter(it -> sizes.contains(it.getKey().size()))
        .filter(it -> coverages.contains(it.getKey().coverage()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What is left where these others are taken away. */
  public CellCounts without(Collection<CellCounts> others) {
    Map<Cell, Long> left = new HashMap<>(counts);
    for (CellCounts other : others) {
      other.counts.forEach((cell, count) -> left.merge(cell, -count, Long::sum));
    }
    return new CellCounts(left);
  }
}
