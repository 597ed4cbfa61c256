package org.gonghui.platform.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.sheets.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * Finds unions as sheets name them, by id or name, among those that the sender acts for: any other
 * is as unknown as one that does not exist.
 */
public final class NamedUnions {

  /** What names of unions have in common. */
  private static final Pattern COMMON = Pattern.compile("工会联合会|总工会|工联会|联合会|工会|街道|社区|园区|深圳市|区");

  /** Searches that an instance, made for a few hundred rows, has time for. */
  private static final int MOST_SEARCHES = 50;

  private static final int LONGEST = 30;

  private final UnionDirectory directory;
  private final Predicate<String> within;
  private final Map<String, List<Near>> searched = new HashMap<>();
  private @Nullable Map<String, List<UnionListed>> byCore;

  private record Near(UnionListed union, int slips) {}

  /**
   * For one sender.
   *
   * @param within tells the unions that they act for
   */
  public NamedUnions(UnionDirectory directory, Predicate<String> within) {
    this.directory = directory;
    this.within = within;
  }

  /** True where this is what is meant. */
  public boolean isNamed(String id, String idOrName) {
    return idOrName.equals(id)
        || idOrName.equals(name(id))
        || find(idOrName).filter(it -> it.unionId().equals(id)).isPresent();
  }

  /** The name of a union. */
  public String name(String id) {
    return directory.find(id).map(UnionListed::name).orElse(id);
  }

  /** The one that is meant; empty where there is none, or more than one of the name. */
  public Optional<UnionListed> find(String idOrName) {
    return directory
        .find(idOrName)
        .filter(this::fits)
        .or(() -> only(directory.named(idOrName).stream()));
  }

  /**
   * The name of the one that was probably meant: 坂田 → 坂田街道总工会, 坂甜街道总工会 too.
   *
   * @param among tells the kinds that can be meant
   */
  public @Nullable String guess(@Nullable String said, Predicate<UnionKind> among) {
    String core = said == null ? "" : core(said);
    return only(byCore().getOrDefault(core, List.of()).stream().filter(it -> among.test(it.kind())))
        .or(() -> nearest(core, among))
        .map(UnionListed::name)
        .orElse(null);
  }

  /** The one with the fewest slips of the pen; empty where two have as few. */
  private Optional<UnionListed> nearest(String core, Predicate<UnionKind> among) {
    List<Near> near =
        near(core).stream()
            .filter(it -> among.test(it.union().kind()))
            .sorted(Comparator.comparingInt(Near::slips))
            .limit(2)
            .toList();
    boolean clear =
        near.size() == 1 || near.size() == 2 && near.get(0).slips() < near.get(1).slips();
    return clear ? Optional.of(near.getFirst().union()) : Optional.empty();
  }

  private List<Near> near(String core) {
    int most = Likeness.slips(core);
    if (most == 0 || core.length() > LONGEST || searched.size() >= MOST_SEARCHES) {
      return searched.getOrDefault(core, List.of());
    }
    return searched.computeIfAbsent(
        core,
        _ ->
            byCore().entrySet().stream()
                .flatMap(it -> {
                  int slips = Likeness.distance(core, it.getKey(), most);
                  return slips > most
                      ? Stream.empty()
                      : it.getValue().stream().filter(this::fits).map(at -> new Near(at, slips));
                })
                .toList());
  }

  private Optional<UnionListed> only(Stream<UnionListed> meant) {
    List<UnionListed> fitting = meant.filter(this::fits).limit(2).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private boolean fits(UnionListed union) {
    return union.status() == UnionStatus.ACTIVE && within.test(union.unionId());
  }

  private Map<String, List<UnionListed>> byCore() {
    if (byCore == null) {
      byCore =
          directory.all().stream()
              .filter(it -> !core(it.name()).isEmpty())
              .collect(Collectors.groupingBy(it -> core(it.name())));
    }
    return byCore;
  }

  private static String core(String name) {
    return COMMON.matcher(name).replaceAll("");
  }
}
