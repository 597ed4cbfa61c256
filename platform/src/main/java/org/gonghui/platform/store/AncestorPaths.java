package org.gonghui.platform.store;

import java.util.List;

/** Tells where a union stands in the tree. */
public interface AncestorPaths {

  /**
   * The union and all above it, that one first.
   *
   * @throws org.gonghui.kernel.RuleBroken {@code union.unknown} where the directory has no such
   *     union
   */
  List<String> of(String unionId);
}
