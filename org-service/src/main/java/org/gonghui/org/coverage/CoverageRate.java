package org.gonghui.org.coverage;

import java.util.List;
import org.gonghui.contracts.Coverage;

/** A rate by the kinds of coverage that it counts, of all enterprises of a size. */
enum CoverageRate {
  /** 组建覆盖率: covered in any way. */
  COVERAGE(Coverage.OWN_UNION, Coverage.JOINT_UNION, Coverage.FEDERATION),
  /** 建会率: with a union of their own, or in one with others. */
  ESTABLISHMENT(Coverage.OWN_UNION, Coverage.JOINT_UNION),
  /** 单独建会率: with a union of their own. */
  SEPARATE(Coverage.OWN_UNION);

  private final List<Coverage> counted;

  CoverageRate(Coverage... counted) {
    this.counted = List.of(counted);
  }

  List<Coverage> counted() {
    return counted;
  }

  /** What the enterprises have that are missing. */
  List<Coverage> missing() {
    return SizeGroup.EVERY_KIND.stream().filter(it -> !counted.contains(it)).toList();
  }
}
