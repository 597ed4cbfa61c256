package org.gonghui.org.enterprises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.CreditCode;
import org.gonghui.platform.sheets.CellFlaw;
import org.jspecify.annotations.Nullable;

/**
 * A row for which there is no file yet.
 *
 * @param named the unions that it may name
 */
record RowOpening(EnterpriseRow row, SheetUnions named) {

  /** What the row lacks for a file, or names that is not there. */
  List<CellFlaw> flaws() {
    List<CellFlaw> flaws = new ArrayList<>();
    if (named.federation(row.union()).isEmpty()) {
      flaws.add(noFederation());
    }
    require(row.name(), EnterpriseSheet.NAME, flaws);
    require(row.address(), EnterpriseSheet.ADDRESS, flaws);
    require(row.headcount(), EnterpriseSheet.HEADCOUNT, flaws);
    String coveredBy = row.coveredBy();
    if (coveredBy != null) {
      named.unknownCovering(coveredBy, row.coverage()).ifPresent(flaws::add);
    }
    return flaws;
  }

  /** The file by this row, which has no flaws. */
  Registration registration(@Nullable Contact sealed, LocalDate today) {
    String unionId = named.federation(row.union()).orElseThrow();
    LocalDate from = row.opened(today);
    return new Registration(
        unionId,
        CreditCode.of(row.creditCode()),
        row.profile(sealed),
        new Headcount(from, Objects.requireNonNull(row.headcount())),
        covering(unionId, from));
  }

  private Covering covering(String unionId, LocalDate from) {
    Coverage coverage = row.coverage() == null ? Coverage.NONE : row.coverage();
    String by =
        Optional.ofNullable(row.coveredBy())
            .flatMap(named::find)
            .map(UnionListed::unionId)
            .orElse(null);
    boolean ownArea = coverage == Coverage.FEDERATION && by == null;
    return new Covering(from, coverage, ownArea ? unionId : by);
  }

  private static void require(@Nullable Object said, String column, List<CellFlaw> flaws) {
    if (said == null) {
      flaws.add(CellFlaw.at(column, "cell.required"));
    }
  }

  private CellFlaw noFederation() {
    String said = row.union();
    CellFlaw flaw =
        said == null
            ? CellFlaw.at(EnterpriseSheet.UNION, "cell.required")
            : named.unknown(EnterpriseSheet.UNION, said, EnterpriseService.FEDERATIONS::contains);
    if (flaw.proposal() != null) {
      return flaw;
    }
    return flaw.proposing(
        Stream.of(
                Optional.ofNullable(said),
                Optional.ofNullable(row.community()),
                Optional.ofNullable(row.street()))
            .flatMap(Optional::stream)
            .map(named::guess)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }
}
