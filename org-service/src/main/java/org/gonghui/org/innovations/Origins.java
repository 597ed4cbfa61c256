package org.gonghui.org.innovations;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.innovations.Applying.Origin;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;

/** Says which union can give a topic from which source, and to whom. */
@Component
class Origins {

  private static final Set<UnionKind> LEADING =
      Set.of(UnionKind.DISTRICT_FEDERATION, UnionKind.STREET_FEDERATION);
  private static final Set<UnionKind> FEDERATIONS =
      Set.of(
          UnionKind.INDUSTRY_FEDERATION, UnionKind.COMMUNITY_FEDERATION, UnionKind.PARK_FEDERATION);
  private static final Set<UnionKind> GRASSROOTS =
      Set.of(UnionKind.ENTERPRISE_UNION, UnionKind.JOINT_UNION);
  private static final Map<InnovationSource, Set<UnionKind>> PROPOSERS =
      new EnumMap<>(
          Map.of(
              InnovationSource.LEADERS, LEADING,
              InnovationSource.GUIDANCE_GROUP, LEADING,
              InnovationSource.FEDERATION, FEDERATIONS,
              InnovationSource.GRASSROOTS, GRASSROOTS));

  private final UnionService unions;
  private final UnionDirectory directory;

  Origins(UnionService unions, UnionDirectory directory) {
    this.unions = unions;
    this.directory = directory;
  }

  /** Refuses an origin that its source cannot have, or that is not the caller's to give. */
  void require(Viewer viewer, Origin it) {
    UnionListed proposer = active(viewer, it.proposedBy());
    active(viewer, it.unionId());
    if (!PROPOSERS.getOrDefault(it.source(), Set.of()).contains(proposer.kind())) {
      throw new RuleBroken("innovation.source-kind", proposer.name(), it.source());
    }
    if (!directory.isWithin(it.unionId(), it.proposedBy())) {
      throw new RuleBroken("innovation.not-below-proposer", it.unionId(), proposer.name());
    }
  }

  private UnionListed active(Viewer viewer, String unionId) {
    return unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }
}
