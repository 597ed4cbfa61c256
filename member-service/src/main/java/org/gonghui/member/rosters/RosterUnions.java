package org.gonghui.member.rosters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The unions that rosters name, by id or name, among those that the sender acts for: any other is
 * as unknown as one that does not exist.
 */
final class RosterUnions {

  private final UnionDirectory directory;
  private final @Nullable String own;
  private final Map<String, Optional<String>> found = new HashMap<>();

  RosterUnions(UnionDirectory directory, @Nullable String own) {
    this.directory = directory;
    this.own = own;
  }

  /** The id of the one that is meant, the sender's own where none is named. */
  Optional<String> find(@Nullable String idOrName) {
    return idOrName == null
        ? Optional.ofNullable(own)
        : found.computeIfAbsent(idOrName, this::named);
  }

  private Optional<String> named(String idOrName) {
    return directory
        .find(idOrName)
        .filter(this::fits)
        .map(UnionListed::unionId)
        .or(() -> onlyOne(idOrName));
  }

  private Optional<String> onlyOne(String name) {
    List<UnionListed> all =
        directory.all().stream().filter(it -> it.name().equals(name)).filter(this::fits).toList();
    return all.size() == 1 ? Optional.of(all.getFirst().unionId()) : Optional.empty();
  }

  private boolean fits(UnionListed union) {
    return own != null
        && union.status() == UnionStatus.ACTIVE
        && directory.isWithin(union.unionId(), own);
  }
}
