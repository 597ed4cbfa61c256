package org.gonghui.platform.web.paging;

import com.mongodb.client.model.Filters;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of which list is asked for.
 *
 * @param filter what the declared filters narrow to; jurisdiction is added by the store
 * @param after id of the last item that the caller has; null at the beginning
 * @param limit how many items at most
 * @param cursor signs the id of a last item as cursor of exactly this list
 */
public record PageRequest(
    Bson filter, @Nullable String after, int limit, UnaryOperator<String> cursor) {

  /** The query parameter that says how many items a page has at most. */
  public static final String LIMIT = "limit";

  /** The query parameter that says after which item the page begins. */
  public static final String CURSOR = "cursor";

  /** The same stretch of what a further condition leaves of the list. */
  public PageRequest narrowed(Bson more) {
    return new PageRequest(Filters.and(filter, more), after, limit, cursor);
  }

  /** The same stretch of those whose text begins with this; of all where nothing is asked. */
  public PageRequest beginning(String field, @Nullable String text) {
    return text == null ? this : narrowed(Filters.regex(field, "^" + Pattern.quote(text)));
  }
}
