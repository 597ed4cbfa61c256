package org.gonghui.platform.web.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request; it never carries the value that was wrong.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or null
 * @param parameter name of the query parameter, path variable or header, or null
 * @param code stable name, translated by the message bundles
 * @param arguments what fills the message's placeholders, by name; never personal data
 */
public record Flaw(
    @Nullable String pointer,
    @Nullable String parameter,
    String code,
    Map<String, Object> arguments) {

  public Flaw {
    arguments = Map.copyOf(arguments);
  }

  /** Something wrong at this place of the body. */
  public static Flaw at(String pointer, String code) {
    return new Flaw(pointer, null, code, Map.of());
  }

  /** Something wrong with this query parameter, path variable or header. */
  public static Flaw in(String parameter, String code) {
    return new Flaw(null, parameter, code, Map.of());
  }

  /** The same with values for the message's placeholders. */
  public Flaw with(Map<String, Object> values) {
    return new Flaw(pointer, parameter, code, values);
  }
}
