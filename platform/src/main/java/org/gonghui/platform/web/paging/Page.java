package org.gonghui.platform.web.paging;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.gonghui.kernel.Aggregate;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a list.
 *
 * @param items the views, in the list's order
 * @param next cursor of what follows; null at the end
 */
public record Page<T>(List<T> items, @Schema(example = Page.CURSOR_EXAMPLE) @Nullable String next) {

  /** How a cursor looks. */
  public static final String CURSOR_EXAMPLE = "bWVtYmVyLTAxazZiM3Yycw.8Qm2cXv0aZr5";

  public Page {
    items = List.copyOf(items);
  }

  /** The page of these aggregates, each shown by the view. */
  public static <S extends Aggregate<S>, V> Page<V> of(
      PageRequest request, Slice<Stored<S>> slice, Function<? super Stored<S>, V> view) {
    return of(request, slice, it -> it.state().id(), view);
  }

  /**
   * The page of a list that is made anew as a whole, as a ranking; the next one begins at a place,
   * whoever stands there by then.
   */
  public static <T, V> Page<V> within(
      PageRequest request, List<T> whole, Function<? super T, V> view) {
    String after = request.after();
    int from = after == null ? 0 : Math.min(Integer.parseInt(after), whole.size());
    int to = Math.min(from + request.limit(), whole.size());
    List<V> views = whole.subList(from, to).stream().<V>map(view).toList();
    return new Page<>(
        views, to < whole.size() ? request.cursor().apply(Integer.toString(to)) : null);
  }

  /** The page of things that are no aggregates; the id says after which item the next begins. */
  public static <T, V> Page<V> of(
      PageRequest request, Slice<T> slice, Function<T, String> id, Function<? super T, V> view) {
    List<V> views = slice.items().stream().<V>map(view).toList();
    String last = slice.more() ? id.apply(slice.items().getLast()) : null;
    return new Page<>(views, last == null ? null : request.cursor().apply(last));
  }
}
