package org.gonghui.org.enterprises;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.NamedUnions;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.sheets.CellFlaw;
import org.jspecify.annotations.Nullable;

/**
 * The unions that a sheet names.
 *
 * @param named finds them, for one sender
 * @param own the sender's own, which is meant where none is named
 */
record SheetUnions(UnionDirectory directory, NamedUnions named, @Nullable String own) {

  /** The code of a flaw that names a union which is not found. */
  static final String UNKNOWN = "enterprise.import-union-unknown";

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

  Optional<UnionListed> find(String idOrName) {
    return named.find(idOrName);
  }

  boolean isNamed(String id, String idOrName) {
    return named.isNamed(id, idOrName);
  }

  /** What is wrong with the union by which a row says that it is covered, where it is not found. */
  Optional<CellFlaw> unknownCovering(String said, @Nullable Coverage coverage) {
    return find(said).isPresent()
        ? Optional.empty()
        : Optional.of(unknown(EnterpriseSheet.COVERED_BY, said, covering(coverage)));
  }

  /**
   * What is wrong with a union that is not found: gone, with the one that goes on where that will
   * do, or unknown, with the name of the one that was probably meant.
   *
   * @param among tells the kinds that can be meant
   */
  CellFlaw unknown(String column, String said, Predicate<UnionKind> among) {
    return gone(said)
        .map(it -> CellFlaw.at(column, "union.gone", it.name()).proposing(successor(it, among)))
        .orElseGet(() -> CellFlaw.at(column, UNKNOWN, said).proposing(named.guess(said, among)));
  }

  /** The one that was called so and is no more, where the sender acts for what goes on of it. */
  private Optional<UnionListed> gone(String said) {
    return Stream.concat(directory.find(said).stream(), directory.named(said).stream())
        .filter(it -> it.status() != UnionStatus.ACTIVE && goesOn(it).isPresent())
        .findFirst();
  }

  private Optional<UnionListed> goesOn(UnionListed gone) {
    return find(directory.of(gone.unionId()).getFirst());
  }

  /** By name, or by id where others are called so too; null where it is of no kind that will do. */
  private @Nullable String successor(UnionListed gone, Predicate<UnionKind> among) {
    return goesOn(gone)
        .filter(it -> among.test(it.kind()))
        .map(it -> find(it.name()).isPresent() ? it.name() : it.unionId())
        .orElse(null);
  }

  private static Predicate<UnionKind> covering(@Nullable Coverage coverage) {
    Set<UnionKind> kinds = coverage == null ? Set.of() : CoverageCheck.kinds(coverage);
    return it -> kinds.isEmpty() || kinds.contains(it);
  }

  String name(String id) {
    return named.name(id);
  }

  /** The name of the federation that was probably meant. */
  @Nullable String guess(@Nullable String said) {
    return named.guess(said, EnterpriseService.FEDERATIONS::contains);
  }
}
