package org.gonghui.org.counting;

import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteAwarded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteWithdrawn;
import org.gonghui.contracts.InnovationProjectEvent.InnovationApproved;
import org.gonghui.contracts.InnovationProjectEvent.InnovationEnded;
import org.jspecify.annotations.Nullable;

/** Demonstration sites and innovation projects: counted from their day until they are lost. */
final class ReformFolding {

  private ReformFolding() {}

  /** One record is a site or a project; each begins once and ends once at most. */
  static Optional<Fact> fact(List<Seen> ordered) {
    Fact fact = null;
    for (Seen seen : ordered) {
      fact = after(fact, seen);
    }
    return Optional.ofNullable(fact);
  }

  private static @Nullable Fact after(@Nullable Fact before, Seen seen) {
    return switch (seen.event()) {
      case SiteAwarded it ->
          Folding.happened(
              Metric.DEMONSTRATION_SITES, seen, it.siteId(), it.unionId(), it.awardedOn());
      case InnovationApproved it ->
          Folding.happened(
              Metric.INNOVATION_PROJECTS, seen, it.projectId(), it.unionId(), it.approvedOn());
      case SiteWithdrawn it -> before == null ? null : before.endedOn(it.withdrawnOn());
      case InnovationEnded it -> before == null ? null : before.endedOn(it.endedOn());
      default -> before;
    };
  }
}
