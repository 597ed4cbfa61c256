package org.gonghui.platform.sheets;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows as they lie in a file. */
interface RawRows {

  /**
   * A new sheet begins.
   *
   * @return false where no more sheets are wanted
   */
  boolean begin(String sheet);

  /**
   * The next row with its number from 1 on.
   *
   * @param repeated places of the cells that say again what is merged from a row above
   * @return false where no more of this sheet are wanted
   */
  boolean take(int number, List<@Nullable String> cells, Set<Integer> repeated);
}
