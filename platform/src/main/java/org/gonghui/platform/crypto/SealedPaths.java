package org.gonghui.platform.crypto;

import java.util.List;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sealed fields at a path of a document, in each element where it leads through arrays.
 */
final class SealedPaths {

  private SealedPaths() {}

  /**
   * Hands over each sealed field with its own path, for example {@code state.relatives.2.phone}.
   */
  static void walk(Document document, String path, BiConsumer<String, Document> found) {
    walk(document, "", path, found);
  }

  private static void walk(
      @Nullable Object at, String walked, String ahead, BiConsumer<String, Document> found) {
    if (at instanceof List<?> elements) {
      for (int i = 0; i < elements.size(); i++) {
        walk(elements.get(i), walked + i + ".", ahead, found);
      }
    } else if (at instanceof Document document) {
      if (ahead.isEmpty()) {
        found.accept(walked.substring(0, walked.length() - 1), document);
        return;
      }
      int dot = ahead.indexOf('.');
      String name = dot < 0 ? ahead : ahead.substring(0, dot);
      walk(document.get(name), walked + name + ".", dot < 0 ? "" : ahead.substring(dot + 1), found);
    }
  }
}
