package org.gonghui.member.members;

import java.util.Set;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.UnionDirectory;
import org.springframework.stereotype.Component;

/**
 * Who may keep members: grassroots unions, and the federations that take in those who have none 兜底.
 * Streets and the district lead unions and keep nobody who asks to join them; a group's members are
 * its union's.
 */
@Component
public class Keepers {

  /** Kinds of unions that keep members. */
  public static final Set<UnionKind> KINDS =
      Set.of(
          UnionKind.ENTERPRISE_UNION,
          UnionKind.JOINT_UNION,
          UnionKind.COMMUNITY_FEDERATION,
          UnionKind.PARK_FEDERATION,
          UnionKind.INDUSTRY_FEDERATION);

  private final UnionDirectory unions;

  Keepers(UnionDirectory unions) {
    this.unions = unions;
  }

  /** Refuses a union that is not there, is no more, or keeps no members. */
  public void require(String unionId) {
    UnionListed union =
        unions.find(unionId).orElseThrow(() -> new RuleBroken("union.unknown", unionId));
    if (union.status() != UnionStatus.ACTIVE) {
      throw new RuleBroken("membership.union-ended", union.name());
    }
    if (!KINDS.contains(union.kind())) {
      throw new RuleBroken("membership.union-keeps-none", union.name());
    }
  }
}
