package org.gonghui.platform.sheets;

import java.util.List;
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
   * @return false where no more of this sheet are wanted
   */
  boolean take(int number, List<@Nullable String> cells);
}
