package org.gonghui.platform.store;

import java.util.List;

/**
 * One stretch of a list, in the list's order.
 *
 * @param items what was asked for, at most as many as asked
 * @param more true where the list goes on behind the last item
 */
public record Slice<T>(List<T> items, boolean more) {

  public Slice {
    items = List.copyOf(items);
  }

  /** Cuts a result that was read with one item more than asked for, to see whether it goes on. */
  public static <T> Slice<T> of(List<T> oneMore, int limit) {
    return oneMore.size() > limit
        ? new Slice<>(oneMore.subList(0, limit), true)
        : new Slice<>(oneMore, false);
  }
}
