package org.gonghui.platform.web.problem;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Places in a body as JSON pointers (RFC 6901). */
final class Pointers {

  private Pointers() {}

  /** {@code items[0].name} is {@code /items/0/name}. */
  static String ofField(String path) {
    StringBuilder pointer = new StringBuilder();
    for (String part : path.split("[.\\[\\]]+")) {
      if (!part.isEmpty()) {
        pointer.append('/').append(escaped(part));
      }
    }
    return pointer.toString();
  }

  static String of(List<JacksonException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : path) {
      String name = step.getPropertyName();
      pointer.append('/').append(name == null ? step.getIndex() : escaped(name));
    }
    return pointer.toString();
  }

  private static String escaped(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }
}
