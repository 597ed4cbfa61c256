package org.gonghui.member.stars;

import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.UnionDirectory;
import org.springframework.stereotype.Component;

/** Who nominates, stands and votes: the organiser, the unions below it, and their members. */
@Component
class Electorate {

  private final UnionDirectory unions;

  Electorate(UnionDirectory unions) {
    this.unions = unions;
  }

  boolean includes(String unionId, StarSelection it) {
    return unions.isWithin(unionId, it.unionId());
  }

  void require(String unionId, StarSelection it) {
    if (!includes(unionId, it)) {
      String organiser = unions.find(it.unionId()).map(UnionListed::name).orElse(it.unionId());
      throw new RuleBroken("star.other-tree", organiser);
    }
  }
}
