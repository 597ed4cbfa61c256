package org.gonghui.org.enterprises;

import java.util.Optional;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.platform.directory.NamedUnions;
import org.gonghui.platform.directory.UnionDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The unions that a sheet names.
 *
 * @param named finds them, for one sender
 * @param own the sender's own, which is meant where none is named
 */
record SheetUnions(UnionDirectory directory, NamedUnions named, @Nullable String own) {

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

  String name(String id) {
    return named.name(id);
  }

  /** The name of the federation that was probably meant. */
  @Nullable String guess(@Nullable String said) {
    return named.guess(said, EnterpriseService.FEDERATIONS::contains);
  }
}
