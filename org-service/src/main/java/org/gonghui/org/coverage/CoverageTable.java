package org.gonghui.org.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.counting.CellCounts;
import org.jspecify.annotations.Nullable;

/** The coverage of the unions right below one, beside each other. */
@Schema(name = "CoverageTable", description = "各街道、社区组建覆盖情况: where it lags")
record CoverageTable(
    @Schema(example = "2020-12-04") LocalDate on,
    @Schema(example = "PLUS_25") SizeGroup size,
    @Schema(example = "SEPARATE") CoverageRate rate,
    @Schema(example = "LAGGING") Order sort,
    @Schema(description = "the union itself with all below it") Line whole,
    @Schema(description = "what stands right in its area, in none of the unions below it")
        Line directly,
    @Schema(
            description =
                "统计截至时刻: what was told before it is counted; at most some seconds behind, longer"
                    + " after a large import. Missing just after the start",
            example = "2023-09-20T04:00:00Z")
        @Nullable Instant countedUpTo,
    List<Line> unions) {

  /** What is to be shown of whom. */
  record Question(UnionListed union, LocalDate on, SizeGroup size, CoverageRate rate, Order sort) {

    private Line line(UnionListed of, CellCounts counts) {
      String list = new EnterpriseLink(of.unionId(), on).to(size, List.of());
      return Line.of(of, this, counts, list);
    }
  }

  static CoverageTable of(
      Question asked,
      CellCounts whole,
      Map<UnionListed, CellCounts> below,
      @Nullable Instant countedUpTo) {
    UnionListed union = asked.union;
    String own = new EnterpriseLink(union.unionId(), asked.on).toOwn(asked.size);
    return new CoverageTable(
        asked.on,
        asked.size,
        asked.rate,
        asked.sort,
        asked.line(union, whole),
        Line.of(union, asked, whole.without(below.values()), own),
        countedUpTo,
        below.entrySet().stream()
            .map(it -> asked.line(it.getKey(), it.getValue()))
            .sorted(asked.sort.order.thenComparing(Line::unionId))
            .toList());
  }

  /** What stands first. */
  enum Order {
    /** The lowest rate; where there is no enterprise of the size, at the end. */
    LAGGING(
        Comparator.comparing(
            (Line it) -> it.share.percent(),
            Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))),
    /** Most enterprises that the rate misses. */
    MISSING(Comparator.comparing((Line it) -> -it.missing)),
    /** Most enterprises. */
    LARGEST(Comparator.comparing((Line it) -> -it.share.of())),
    /** By name. */
    NAME(Comparator.comparing((Line it) -> it.unionName));

    private final Comparator<Line> order;

    Order(Comparator<Line> order) {
      this.order = order;
    }
  }

  /** The coverage in the area of one union. */
  @Schema(name = "CoverageLine")
  record Line(
      @Schema(example = "u-yuehai") String unionId,
      @Schema(example = "粤海街道总工会") String unionName,
      @Schema(example = "STREET_FEDERATION") UnionKind kind,
      @Schema(
              description = "how many enterprises are covered in which way",
              example = "{\"OWN_UNION\": 12, \"JOINT_UNION\": 2, \"FEDERATION\": 0, \"NONE\": 1}")
          Map<Coverage, Long> coverages,
      Share share,
      @Schema(description = "how many the rate misses", example = "3") long missing,
      @Schema(description = "the enterprises", example = EnterpriseLink.EXAMPLE)
          String enterpriseList) {

    private static Line of(UnionListed union, Question asked, CellCounts counts, String list) {
      Share share = Share.of(asked.rate, asked.size, counts);
      Map<Coverage, Long> coverages = new EnumMap<>(Coverage.class);
      SizeGroup.EVERY_KIND.forEach(it -> coverages.put(it, asked.size.of(counts, List.of(it))));
      return new Line(
          union.unionId(), union.name(), union.kind(), coverages, share, share.missing(), list);
    }
  }
}
