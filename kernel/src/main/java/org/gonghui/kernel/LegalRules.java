package org.gonghui.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of the rules that decisions quote. A rule can have several versions, by the date
 * from which and the place for which they hold; whoever deploys adds versions as files, so that a
 * number changes from a date on without a release.
 */
public final class LegalRules {

  /** The whole country. */
  public static final String NATIONAL = "CN";

  /** The most local version in front, of those the latest. */
  private static final Comparator<LegalRule> BEST_FIRST =
      Comparator.<LegalRule>comparingInt(it -> prefix(it.place()).length())
          .thenComparing(LegalRule::holdsFrom)
          .reversed();

  private final String place;
  private final Map<String, LegalRule> versions;
  private final Map<String, List<LegalRule>> byId;

  private LegalRules(String place, Map<String, LegalRule> versions) {
    this(
        place,
        versions,
        versions.values().stream()
            .sorted(BEST_FIRST)
            .collect(Collectors.groupingBy(LegalRule::id, TreeMap::new, Collectors.toList())));
  }

  private LegalRules(
      String place, Map<String, LegalRule> versions, Map<String, List<LegalRule>> byId) {
    this.place = place;
    this.versions = versions;
    this.byId = byId;
  }

  /** The rules that this release knows, for the whole country. */
  public static LegalRules builtIn() {
    return BuiltIn.RULES;
  }

  /** The same rules as seen from a place, given by its area code, for example 440307. */
  public LegalRules in(String areaCode) {
    return new LegalRules(areaCode, versions, byId);
  }

  /** These rules and those of a folder's files {@code *.rules}, which replace equal versions. */
  public LegalRules and(Path folder) {
    Map<String, LegalRule> all = new TreeMap<>(versions);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".rules")).sorted().toList()) {
        put(all, RuleFile.parse(file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the folder of rules " + folder, e);
    }
    return new LegalRules(place, all);
  }

  /**
   * The version in force on this date at this catalogue's place. A date before the rule is refused
   * with {@code rule.not-in-force}; an id that no rule has is a mistake.
   */
  public LegalRule at(String id, LocalDate date) {
    return at(id, date, place);
  }

  /** The same at another place. */
  public LegalRule at(String id, LocalDate date, String areaCode) {
    if (!byId.containsKey(id)) {
      throw new IllegalArgumentException("there is no rule " + id);
    }
    return find(id, date, areaCode)
        .orElseThrow(() -> new RuleBroken("rule.not-in-force", id, date));
  }

  /** The version in force on this date at this catalogue's place. */
  public Optional<LegalRule> find(String id, LocalDate date) {
    return find(id, date, place);
  }

  /** The version in force on this date at this place. */
  public Optional<LegalRule> find(String id, LocalDate date, String areaCode) {
    for (LegalRule it : bestFirst(id)) {
      if (!it.holdsFrom().isAfter(date) && holdsIn(it.place(), areaCode)) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }

  /** The first day on which this rule held, in any version, at this catalogue's place. */
  public Optional<LocalDate> since(String id) {
    return bestFirst(id).stream()
        .filter(it -> holdsIn(it.place(), place))
        .map(LegalRule::holdsFrom)
        .min(Comparator.naturalOrder());
  }

  /** All rules in force on this date at this catalogue's place, by id. */
  public List<LegalRule> inForce(LocalDate date) {
    return inForce("", date);
  }

  /** Those in force whose id begins so, for example {@code union.committee-seats.}. */
  public List<LegalRule> inForce(String idPrefix, LocalDate date) {
    return byId.keySet().stream()
        .filter(it -> it.startsWith(idPrefix))
        .flatMap(it -> find(it, date).stream())
        .toList();
  }

  /** Every version of a rule, whenever and wherever it holds, the oldest first. */
  public List<LegalRule> versions(String id) {
    return bestFirst(id).stream().sorted(Comparator.comparing(LegalRule::holdsFrom)).toList();
  }

  private List<LegalRule> bestFirst(String id) {
    return byId.getOrDefault(id, List.of());
  }

  private static void put(Map<String, LegalRule> all, Collection<LegalRule> rules) {
    rules.forEach(it -> all.put(it.id() + ' ' + it.holdsFrom() + ' ' + it.place(), it));
  }

  private static boolean holdsIn(String rulePlace, String areaCode) {
    return areaCode.startsWith(prefix(rulePlace));
  }

  /** 440300 is the city, 440000 the province: what lies within begins with the digits before 00. */
  private static String prefix(String areaCode) {
    if (areaCode.equals(NATIONAL)) {
      return "";
    }
    String digits = areaCode;
    while (digits.endsWith("00")) {
      digits = digits.substring(0, digits.length() - 2);
    }
    return digits;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    private static final List<String> FILES =
        List.of(
            "union",
            "person",
            "legal-aid",
            "dispute",
            "collective-contract",
            "union-worker",
            "system",
            "money");
    static final LegalRules RULES = load();

    private static LegalRules load() {
      Map<String, LegalRule> all = new TreeMap<>();
      for (String file : FILES) {
        String name = "rules/" + file + ".rules";
        put(all, RuleFile.parse(name, Resources.text(name)));
      }
      return new LegalRules(NATIONAL, all);
    }
  }
}
