package org.gonghui.org.enterprises;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds unions as sheets name them, by id or name, among those that the sender acts for: any other
 * is as unknown as one that does not exist.
 */
final class NamedUnions {

  private static final String KIND = "工会联合会|总工会|工联会|联合会|工会|街道|社区|园区";

  private final UnionDirectory directory;
  private final Predicate<String> within;
  private final @Nullable String own;
  private final Map<String, Optional<UnionListed>> found = new HashMap<>();
  private @Nullable Collection<UnionListed> all;

  /**
   * For one sender.
   *
   * @param within tells the unions that they act for
   * @param own the one that they are of
   */
  NamedUnions(UnionDirectory directory, Predicate<String> within, @Nullable String own) {
    this.directory = directory;
    this.within = within;
    this.own = own;
  }

  /** The federation in whose area a new file belongs: as named, else the sender's own small one. */
  Optional<String> federation(@Nullable String idOrName) {
    if (idOrName != null) {
      return find(idOrName).map(UnionListed::unionId);
    }
    return Optional.ofNullable(own)
        .flatMap(directory::find)
        .filter(it -> EnterpriseService.FEDERATIONS.contains(it.kind()))
        .filter(it -> it.kind() != UnionKind.DISTRICT_FEDERATION)
        .map(UnionListed::unionId);
  }

  /** True where this is what is meant. */
  boolean isNamed(String id, String idOrName) {
    return idOrName.equals(id)
        || idOrName.equals(name(id))
        || find(idOrName).filter(it -> it.unionId().equals(id)).isPresent();
  }

  /** The name of a union. */
  String name(String id) {
    return directory.find(id).map(UnionListed::name).orElse(id);
  }

  /** The one that is meant; empty where there is none, or more than one of the name. */
  Optional<UnionListed> find(String idOrName) {
    return found.computeIfAbsent(
        idOrName,
        it -> directory.find(it).filter(this::fits).or(() -> only(each -> each.name().equals(it))));
  }

  /** The name of the one that was probably meant: 坂田 → 坂田街道总工会. */
  @Nullable String guess(@Nullable String said) {
    String core = said == null ? "" : core(said);
    return core.isEmpty()
        ? null
        : only(each ->
                EnterpriseService.FEDERATIONS.contains(each.kind())
                    && core(each.name()).equals(core))
            .map(UnionListed::name)
            .orElse(null);
  }

  private Optional<UnionListed> only(Predicate<UnionListed> is) {
    List<UnionListed> fitting = all().stream().filter(is).filter(this::fits).limit(2).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private boolean fits(UnionListed union) {
    return union.status() == UnionStatus.ACTIVE && within.test(union.unionId());
  }

  private Collection<UnionListed> all() {
    if (all == null) {
      all = directory.all();
    }
    return all;
  }

  private static String core(String name) {
    return name.replaceAll(KIND, "").replace("深圳市", "").replace("区", "");
  }
}
