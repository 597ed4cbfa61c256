package org.gonghui.platform.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Puts a name that means nobody in the place of a person's id, wherever a document has it. */
public final class Pseudonyms {

  private static final String PREFIX = "erased-";

  private Pseudonyms() {}

  /** The same for one request, so that what was erased by it can be counted again. */
  static String of(String requestId) {
    return PREFIX + requestId;
  }

  /** Whether this stands in the place of a person whose data was erased. */
  public static boolean isOne(String personId) {
    return personId.startsWith(PREFIX);
  }

  /** The request by which the person was erased in whose place this stands. */
  public static String requestOf(String pseudonym) {
    return pseudonym.substring(PREFIX.length());
  }

  static void replace(Document document, String personId, String pseudonym) {
    document.replaceAll((name, value) -> replaced(value, personId, pseudonym));
  }

  private static @Nullable Object replaced(
      @Nullable Object value, String personId, String pseudonym) {
    if (value instanceof Document it) {
      replace(it, personId, pseudonym);
      return it;
    }
    if (value instanceof Collection<?> all) {
      List<@Nullable Object> next = new ArrayList<>(all.size());
      all.forEach(it -> next.add(replaced(it, personId, pseudonym)));
      return next;
    }
    return personId.equals(value) ? pseudonym : value;
  }
}
