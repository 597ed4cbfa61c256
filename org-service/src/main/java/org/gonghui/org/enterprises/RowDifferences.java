package org.gonghui.org.enterprises;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.Coverage;
import org.gonghui.platform.sheets.CellFlaw;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a row and its file that no sheet changes: an enterprise is covered by the
 * procedures of founding and coverage, and its file belongs to the federation of its area. Of a
 * file that was opened without the union that covers it, a sheet names that.
 */
final class RowDifferences {

  private static final String COVERAGE_DIFFERS = "enterprise.import-coverage-differs";

  private RowDifferences() {}

  static List<CellFlaw> of(EnterpriseRow row, Enterprise file, SheetUnions named) {
    List<CellFlaw> flaws = new ArrayList<>();
    if (isOther(row.union(), file.unionId(), named)) {
      flaws.add(
          CellFlaw.at(EnterpriseSheet.UNION, "enterprise.import-other-federation")
              .proposing(named.name(file.unionId())));
    }
    if (row.coverage() != null && row.coverage() != file.coverage()) {
      flaws.add(
          CellFlaw.at(EnterpriseSheet.COVERAGE, COVERAGE_DIFFERS)
              .proposing(EnterpriseSheet.word(EnterpriseSheet.COVERAGES, file.coverage())));
    }
    String said = row.coveredBy();
    if (said != null && isUnnamed(file)) {
      named.unknownCovering(said, file.coverage()).ifPresent(flaws::add);
    } else if (isOther(said, file.coveringUnionId(), named)) {
      flaws.add(
          CellFlaw.at(EnterpriseSheet.COVERED_BY, COVERAGE_DIFFERS)
              .proposing(name(file.coveringUnionId(), named)));
    }
    return flaws;
  }

  /** A union covers it, and it is not on file which. */
  static boolean isUnnamed(Enterprise file) {
    return file.coverage() != Coverage.NONE && file.coveringUnionId() == null;
  }

  private static @Nullable String name(@Nullable String unionId, SheetUnions named) {
    return unionId == null ? null : named.name(unionId);
  }

  private static boolean isOther(@Nullable String said, @Nullable String filed, SheetUnions named) {
    return said != null && (filed == null || !named.isNamed(filed, said));
  }
}
