package org.gonghui.org.enterprises;

import java.util.Optional;
import java.util.Set;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
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
        : Optional.of(
            CellFlaw.at(EnterpriseSheet.COVERED_BY, UNKNOWN, said)
                .proposing(guessCovering(said, coverage)));
  }

  String name(String id) {
    return named.name(id);
  }

  /** The name of the union that was probably meant, among those that cover in this way. */
  private @Nullable String guessCovering(String said, @Nullable Coverage coverage) {
    Set<UnionKind> kinds = coverage == null ? Set.of() : CoverageCheck.kinds(coverage);
    return named.guess(said, it -> kinds.isEmpty() || kinds.contains(it));
  }

  /** The name of the federation that was probably meant. */
  @Nullable String guess(@Nullable String said) {
    return named.guess(said, EnterpriseService.FEDERATIONS::contains);
  }
}
