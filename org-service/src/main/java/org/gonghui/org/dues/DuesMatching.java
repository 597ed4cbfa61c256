package org.gonghui.org.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.dues.Receiving.Payer;
import org.gonghui.org.enterprises.Covering;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.PathSpan;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;

/** Finds the union that an employer's dues belong to. */
@Component
class DuesMatching {

  private final UnionService unions;
  private final UnionDirectory directory;

  DuesMatching(UnionService unions, UnionDirectory directory) {
    this.unions = unions;
    this.directory = directory;
  }

  /**
   * The payer, unless it, or the union that covers it, is beside the viewer's jurisdiction: then it
   * is as unknown as none.
   */
  Optional<Payer> payer(Viewer viewer, Enterprise file, LocalDate lastDay) {
    return Optional.of(file)
        .filter(it -> unions.isWithin(viewer, it.unionId()))
        .map(it -> match(it, lastDay))
        .filter(it -> unions.isWithin(viewer, it.unionId()))
        .map(it -> new Payer(it, file.profile().name()));
  }

  /**
   * The union that covered it on the last day of the month, else the one that covers it now, to
   * which a preparatory fee would be handed, else the federation that kept its file on that day;
   * and those that stood above it then: where none covered it, above that federation, whenever the
   * fee comes. What belonged to a union that was gone by then belongs to its successor.
   */
  Match match(Enterprise file, LocalDate lastDay) {
    Covering covering = file.coveringOn(lastDay).orElse(null);
    String then = covering == null ? null : covering.unionId();
    if (then != null) {
      return Match.of(file, false, path(directory, then, lastDay));
    }
    List<UnionListed> kept = path(directory, file.keptOn(lastDay), lastDay);
    String now = file.coveringUnionId();
    if (now == null) {
      return Match.of(file, true, kept);
    }
    List<UnionListed> handed = new ArrayList<>(kept);
    handed.addFirst(directory.find(directory.of(now).getFirst()).orElseThrow());
    return Match.of(file, false, handed);
  }

  /** The union and those that stood above it on this day, that one first. */
  static List<UnionListed> path(UnionDirectory directory, String unionId, LocalDate day) {
    return directory.line(unionId).stream()
        .filter(it -> it.isOn(day))
        .map(PathSpan::path)
        .findFirst()
        .orElseGet(() -> directory.of(unionId))
        .stream()
        .map(it -> directory.find(it).orElseThrow())
        .toList();
  }
}
