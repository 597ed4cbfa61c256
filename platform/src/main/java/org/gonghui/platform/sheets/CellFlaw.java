package org.gonghui.platform.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell, or with its row.
 *
 * @param column name of the column; null where it is the row
 * @param code stable name, translated by the message bundles
 * @param arguments for the message's placeholders, in order
 * @param proposal what may have been meant; null where nobody can tell, and the bundles' {@code
 *     advice.<code>} says what to do
 */
public record CellFlaw(
    @Nullable String column, String code, List<String> arguments, @Nullable String proposal) {

  /** Between the words of both languages, until it is known who reads them. */
  private static final char OR = '\u001f';

  public CellFlaw {
    arguments = List.copyOf(arguments);
  }

  /** Something wrong with a cell. */
  public static CellFlaw at(String column, String code, Object... arguments) {
    return new CellFlaw(column, code, words(Stream.of(arguments)), null);
  }

  /** What the domain refused. */
  public static CellFlaw of(@Nullable String column, Rejection refusal) {
    return new CellFlaw(column, refusal.code(), words(refusal.arguments().stream()), null);
  }

  /** The same with what may have been meant. */
  public CellFlaw proposing(@Nullable String text) {
    return new CellFlaw(column, code, arguments, text);
  }

  /** The arguments for readers of this language by the names of their placeholders: 0, 1, … */
  public Map<String, String> values(Locale language) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.put(Integer.toString(i), in(language, arguments.get(i)));
    }
    return values;
  }

  private static String in(Locale language, String text) {
    int or = text.indexOf(OR);
    return or < 0 ? text : new Wording(text.substring(0, or), text.substring(or + 1)).in(language);
  }

  /** Values of enums keep the name under which the message bundles know their words. */
  private static List<String> words(Stream<?> arguments) {
    return arguments
        .map(it ->
            switch (it) {
              case Enum<?> value -> value.getDeclaringClass().getSimpleName() + '.' + value.name();
              case Wording words -> words.chinese() + OR + words.english();
              default -> String.valueOf(it);
            })
        .toList();
  }

  /** Says nothing of the proposal, which may be personal data. */
  @Override
  public String toString() {
    return "CellFlaw[" + column + " " + code + "]";
  }
}
