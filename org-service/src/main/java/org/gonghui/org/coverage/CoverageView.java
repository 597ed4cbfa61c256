package org.gonghui.org.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.counting.CellCounts;
import org.jspecify.annotations.Nullable;

/** The coverage of the enterprises in a union's area. */
@Schema(name = "Coverage", description = "组建覆盖: how the enterprises of an area are covered")
record CoverageView(
    @Schema(example = "u-nanshan") String unionId,
    @Schema(example = "南山区总工会") String unionName,
    @Schema(description = "the day at whose end it is taken", example = "2020-12-04") LocalDate on,
    @Schema(description = "the day that it is compared with", example = "2020-06-30")
        @Nullable LocalDate comparedWith,
    @Schema(
            description =
                "统计截至时刻: what was told before it is counted; at most some seconds behind, longer"
                    + " after a large import. Missing just after the start",
            example = "2023-09-20T04:00:00Z")
        @Nullable Instant countedUpTo,
    @Schema(
            description =
                "the federation in whose area the enterprises are kept and counted of a union that"
                    + " has no area (enterprise union, joint union, group): here they are none, ask"
                    + " for that one's (企业档案由所在地的工会联合会保管并统计). Missing where the union has an area",
            example = "u-xiangjiaotang")
        @Nullable String countedAt,
    List<Group> groups) {

  /**
   * The view.
   *
   * @param countedUpTo up to when all is counted
   * @param countedAt where the enterprises are counted of a union without an area
   * @param then the counts of the day that it is compared with
   */
  static CoverageView of(
      UnionListed union,
      LocalDate on,
      CellCounts now,
      @Nullable LocalDate comparedWith,
      @Nullable CellCounts then,
      @Nullable Instant countedUpTo,
      @Nullable String countedAt) {
    EnterpriseLink link = new EnterpriseLink(union.unionId(), on);
    return new CoverageView(
        union.unionId(),
        union.name(),
        on,
        comparedWith,
        countedUpTo,
        countedAt,
        Arrays.stream(SizeGroup.values()).map(it -> Group.of(it, link, now, then)).toList());
  }

  /** The enterprises of a size. */
  @Schema(name = "CoverageGroup")
  record Group(
      @Schema(example = "PLUS_25") SizeGroup size,
      @Schema(example = "96") long enterprises,
      @Schema(description = "on the day that it is compared with", example = "91")
          @Nullable Long earlier,
      @Schema(description = "the rate by which the work plan measures this size")
          CoverageRate measuredBy,
      @Schema(description = "each enterprise in one of them") List<Kind> coverages,
      List<Rate> rates,
      @Schema(description = "these enterprises", example = EnterpriseLink.EXAMPLE)
          String enterpriseList) {

    static Group of(
        SizeGroup size, EnterpriseLink link, CellCounts now, @Nullable CellCounts then) {
      return new Group(
          size,
          size.all(now),
          then == null ? null : size.all(then),
          size.measured(),
          SizeGroup.EVERY_KIND.stream().map(it -> Kind.of(it, size, link, now, then)).toList(),
          Arrays.stream(CoverageRate.values())
              .map(it -> Rate.of(it, size, link, now, then))
              .toList(),
          link.to(size, List.of()));
    }
  }

  /** The enterprises that are covered in one way. */
  @Schema(name = "CoverageKind")
  record Kind(
      @Schema(example = "OWN_UNION") Coverage coverage,
      @Schema(example = "82") long enterprises,
      @Schema(description = "on the day that it is compared with", example = "71")
          @Nullable Long earlier,
      @Schema(description = "these enterprises", example = EnterpriseLink.EXAMPLE)
          String enterpriseList) {

    static Kind of(
        Coverage coverage,
        SizeGroup size,
        EnterpriseLink link,
        CellCounts now,
        @Nullable CellCounts then) {
      List<Coverage> one = List.of(coverage);
      return new Kind(
          coverage,
          size.of(now, one),
          then == null ? null : size.of(then, one),
          link.to(size, one));
    }
  }

  /** A rate, with what it counts as its definition. */
  @Schema(name = "CoverageRateOfSize")
  record Rate(
      @Schema(example = "SEPARATE") CoverageRate rate,
      @Schema(description = "the kinds of coverage that it counts", example = "[\"OWN_UNION\"]")
          List<Coverage> counts,
      Share share,
      @Schema(description = "on the day that it is compared with") @Nullable Share earlier,
      @Schema(description = "the enterprises that it counts", example = EnterpriseLink.EXAMPLE)
          String countedList,
      @Schema(description = "the enterprises that are missing", example = EnterpriseLink.MISSING)
          String missingList) {

    static Rate of(
        CoverageRate rate,
        SizeGroup size,
        EnterpriseLink link,
        CellCounts now,
        @Nullable CellCounts then) {
      return new Rate(
          rate,
          rate.counted(),
          Share.of(rate, size, now),
          then == null ? null : Share.of(rate, size, then),
          link.to(size, rate.counted()),
          link.to(size, rate.missing()));
    }
  }
}
