package org.gonghui.org.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.Coverage;
import org.gonghui.org.counting.CellCounts;
import org.gonghui.org.enterprises.SizeClass;

/** The sizes for which coverage is told; those with a lower bound contain each other. */
enum SizeGroup {
  /** 全部企业. */
  ALL(SizeClass.UNDER_25, true, CoverageRate.COVERAGE),
  /** 不足25人: a federation's coverage will do (2023年工作要点 第29项). */
  UNDER_25(SizeClass.UNDER_25, false, CoverageRate.COVERAGE),
  /** 25人以上: a union of their own is due (工会法 第十一条). */
  PLUS_25(SizeClass.FROM_25, true, CoverageRate.SEPARATE),
  /** 百人以上 (2023年工作要点 第29项). */
  PLUS_100(SizeClass.FROM_100, true, CoverageRate.ESTABLISHMENT),
  /** 200人以上: may have a full-time chair (工会法 第十四条). */
  PLUS_200(SizeClass.FROM_200, true, CoverageRate.ESTABLISHMENT);

  static final List<Coverage> EVERY_KIND = List.of(Coverage.values());

  private final Set<SizeClass> classes;
  private final CoverageRate measured;

  SizeGroup(SizeClass from, boolean upwards, CoverageRate measured) {
    this.classes =
        Arrays.stream(SizeClass.values())
            .filter(it -> upwards ? it.compareTo(from) >= 0 : it == from)
            .collect(Collectors.toUnmodifiableSet());
    this.measured = measured;
  }

  Set<SizeClass> classes() {
    return classes;
  }

  /** The rate by which the plan measures this size. */
  CoverageRate measured() {
    return measured;
  }

  long all(CellCounts counts) {
    return counts.of(classes, EVERY_KIND);
  }

  long of(CellCounts counts, List<Coverage> coverages) {
    return counts.of(classes, coverages);
  }
}
