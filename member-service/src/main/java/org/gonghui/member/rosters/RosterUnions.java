package org.gonghui.member.rosters;

import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Keepers;
import org.gonghui.platform.directory.NamedUnions;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.sheets.CellFlaw;
import org.jspecify.annotations.Nullable;

/** The unions that the rows of a roster name 所属工会, among those that its sender acts for. */
final class RosterUnions {

  private final UnionDirectory directory;
  private final @Nullable String own;
  private final NamedUnions named;

  /**
   * For one sender.
   *
   * @param own the sender's union
   */
  RosterUnions(UnionDirectory directory, @Nullable String own) {
    this.directory = directory;
    this.own = own;
    this.named = new NamedUnions(directory, this::isWithin);
  }

  /** The id of the one that is said, the sender's own where none is. */
  Optional<String> of(@Nullable String said) {
    return said == null ? Optional.ofNullable(own) : named.find(said).map(UnionListed::unionId);
  }

  /** What is wrong with one that is not among them, and which was probably meant. */
  CellFlaw unknown(@Nullable String said) {
    String name = said == null ? "" : said;
    return gone(name)
        .map(it ->
            CellFlaw.at(RosterSheet.UNION, "membership.union-ended", it.name())
                .proposing(successor(it)))
        .orElseGet(() ->
            CellFlaw.at(RosterSheet.UNION, "roster.union-unknown", name)
                .proposing(named.guess(name, Keepers.KINDS::contains)));
  }

  /** The refusal of a row that names one that is not among them. */
  RuleBroken refusal(@Nullable String said) {
    String name = said == null ? "" : said;
    return gone(name)
        .map(it -> new RuleBroken("membership.union-ended", it.name()))
        .orElseGet(() -> new RuleBroken("roster.union-unknown", name));
  }

  /** The one that was called so and is no more. */
  private Optional<UnionListed> gone(String said) {
    return Stream.concat(directory.find(said).stream(), directory.named(said).stream())
        .filter(it -> it.status() != UnionStatus.ACTIVE && isWithin(it.unionId()))
        .findFirst();
  }

  /** Into which it was merged, where that keeps members; null where there is none. */
  private @Nullable String successor(UnionListed gone) {
    return directory
        .find(directory.of(gone.unionId()).getFirst())
        .filter(it -> it.status() == UnionStatus.ACTIVE && Keepers.KINDS.contains(it.kind()))
        .filter(it -> isWithin(it.unionId()))
        .map(it -> directory.named(it.name()).size() == 1 ? it.name() : it.unionId())
        .orElse(null);
  }

  private boolean isWithin(String union) {
    return own != null && directory.isWithin(union, own);
  }
}
