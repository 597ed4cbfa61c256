package org.gonghui.platform.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells where a union stands in the tree. */
public interface AncestorPaths {

  /**
   * The union and all above it, that one first.
   *
   * @throws org.gonghui.kernel.RuleBroken {@code union.unknown} where the directory has no such
   *     union
   */
  List<String> of(String unionId);

  /** The same, and behind it what stands above these other unions, each union once. */
  default List<String> of(String unionId, Collection<String> others) {
    List<String> own = of(unionId);
    if (others.isEmpty()) {
      return own;
    }
    Set<String> all = new LinkedHashSet<>(own);
    others.forEach(it -> all.addAll(of(it)));
    return List.copyOf(all);
  }
}
