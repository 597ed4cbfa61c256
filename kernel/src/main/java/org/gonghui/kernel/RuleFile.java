package org.gonghui.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of rules: for each a block that begins with its id in brackets, then {@code key =
 * value} lines. Keys other than the five fixed ones are the rule's parameters.
 */
final class RuleFile {

  private static final Set<String> FIXED = Set.of("source", "from", "place", "confirmed", "text");

  private final String file;
  private final List<LegalRule> rules = new ArrayList<>();
  private final Map<String, String> block = new LinkedHashMap<>();
  private @Nullable String id;

  private RuleFile(String file) {
    this.file = file;
  }

  static List<LegalRule> parse(String file, String text) {
    RuleFile reader = new RuleFile(file);
    text.lines()
        .map(String::strip)
        .filter(it -> !it.isEmpty() && !it.startsWith("#"))
        .forEach(reader::read);
    reader.endBlock();
    return List.copyOf(reader.rules);
  }

  private void read(String line) {
    if (line.startsWith("[") && line.endsWith("]")) {
      endBlock();
      id = line.substring(1, line.length() - 1).strip();
      return;
    }
    int equals = line.indexOf('=');
    if (id == null || equals < 1) {
      throw mistake("expected '[id]' or 'key = value', found '" + line + "'", null);
    }
    String key = line.substring(0, equals).strip();
    if (block.put(key, line.substring(equals + 1).strip()) != null) {
      throw mistake(key + " is given twice", null);
    }
  }

  private void endBlock() {
    if (id == null) {
      return;
    }
    try {
      rules.add(
          new LegalRule(
              id,
              required("source"),
              LocalDate.parse(required("from")),
              block.getOrDefault("place", LegalRules.NATIONAL),
              confirmed(),
              required("text"),
              parameters()));
    } catch (RuntimeException e) {
      throw mistake(String.valueOf(e.getMessage()), e);
    }
    block.clear();
  }

  private boolean confirmed() {
    return switch (required("confirmed")) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("confirmed is yes or no");
    };
  }

  private Map<String, Long> parameters() {
    return block.entrySet().stream()
        .filter(it -> !FIXED.contains(it.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> Long.valueOf(it.getValue())));
  }

  private String required(String key) {
    String value = block.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
  }

  private IllegalArgumentException mistake(String what, @Nullable Exception cause) {
    return new IllegalArgumentException(
        file + (id == null ? "" : ", rule " + id) + ": " + what, cause);
  }
}
