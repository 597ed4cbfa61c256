package org.gonghui.kernel;

import java.time.LocalDate;
import java.util.Map;

/**
 * A rule of law as data: decisions quote its id, officers look its source up.
 *
 * @param id stable dotted id, for example {@code legal-aid.decision}
 * @param source the article it comes from, in the words of the field, for example 法律援助法 第四十三条
 * @param holdsFrom the date from which it holds
 * @param place the administrative area it holds for: {@code CN}, or an area code
 * @param confirmed true where a published text was seen; false where whoever deploys must confirm
 *     it
 * @param text what it says, in one Chinese sentence
 * @param parameters its numbers by name, for example {@code days → 7}
 */
public record LegalRule(
    String id,
    String source,
    LocalDate holdsFrom,
    String place,
    boolean confirmed,
    String text,
    Map<String, Long> parameters) {

  public LegalRule {
    if (id.isBlank() || source.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a rule needs an id, a source and a text");
    }
    parameters = Map.copyOf(parameters);
  }

  /** The rule's number of this name; a rule without it is a mistake in the data. */
  public long parameter(String name) {
    Long value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("rule " + id + " has no parameter " + name);
    }
    return value;
  }
}
