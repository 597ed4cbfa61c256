package org.gonghui.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What the alert rules of this repository ask of an application, held against what it shows. */
public final class AlertRules {

  private static final Path RULES = Path.of("k8s/monitoring/rules.yaml");
  private static final Pattern SELECTOR = Pattern.compile("([a-z][a-z0-9_]*)\\{([^}]*)}");
  private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][a-z0-9_]*)\\{([^}]*)}");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=|!=|=~|!~)\"");

  /** What Prometheus itself knows of the place that it asks. */
  private static final Set<String> OF_THE_PLACE = Set.of("namespace", "endpoint", "service", "pod");

  private AlertRules() {}

  /** Metrics and labels that the rules name and this page of {@code /actuator/prometheus} lacks. */
  public static Set<String> missing(String page) {
    Map<String, Set<String>> shown = shown(page);
    Set<String> missing = new TreeSet<>();
    asked()
        .forEach((metric, labels) -> {
          if (shown.containsKey(metric)) {
            labels.stream()
                .filter(it -> !shown.get(metric).contains(it))
                .forEach(it -> missing.add(metric + "{" + it + "}"));
          } else {
            missing.add(metric);
          }
        });
    return missing;
  }

  /** The metrics that the rules ask for, with the labels that they choose or group by. */
  public static Map<String, Set<String>> asked() {
    Map<String, Set<String>> asked = new TreeMap<>();
    expressions().forEach(it -> read(it, asked));
    asked.remove("up");
    return asked;
  }

  private static void read(String expression, Map<String, Set<String>> asked) {
    Set<String> grouping = new HashSet<>();
    GROUPING
        .matcher(expression)
        .results()
        .forEach(it -> grouping.addAll(List.of(it.group(1).split(",\\s*"))));
    for (MatchResult it : SELECTOR.matcher(expression).results().toList()) {
      Set<String> labels = asked.computeIfAbsent(it.group(1), metric -> new TreeSet<>());
      labels.addAll(labels(it.group(2)));
      labels.addAll(grouping);
      labels.removeAll(OF_THE_PLACE);
    }
  }

  private static Map<String, Set<String>> shown(String page) {
    Map<String, Set<String>> shown = new TreeMap<>();
    SAMPLE
        .matcher(page)
        .results()
        .forEach(it ->
            shown
                .computeIfAbsent(it.group(1), metric -> new TreeSet<>())
                .addAll(labels(it.group(2))));
    return shown;
  }

  private static List<String> labels(String matchers) {
    return LABEL.matcher(matchers).results().map(it -> it.group(1)).toList();
  }

  private static List<String> expressions() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve(RULES))) {
      root = root.getParent();
    }
    try {
      Map<String, Map<String, List<Map<String, List<Map<String, Object>>>>>> rules =
          new Yaml().load(Files.readString(root.resolve(RULES)));
      return rules.get("spec").get("groups").stream()
          .flatMap(group -> group.get("rules").stream())
          .map(rule -> rule.get("expr").toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
