package org.gonghui.member.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The unions of a campaign by the share of their target that they have brought.
 *
 * @param actual what all below the leading union brought, those without a target too
 * @param elsewhere of these, what unions without a target brought
 */
@Schema(name = "CampaignRanking", description = "完成率排名")
record Ranking(
    @Schema(example = "campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") String campaignId,
    @Schema(example = "2023-09-20") LocalDate on,
    @Schema(example = "7500") int total,
    @Schema(example = "4210") long actual,
    @Schema(example = "12") long elsewhere,
    @Schema(description = "完成率（%）", example = "56.1") BigDecimal percent,
    @Schema(description = "按时间进度应完成", example = "5404") int expected,
    List<Row> rows,
    @Schema(
            description = "the records that the figure counts",
            example = "/api/v1/campaign-records?campaignId=campaign-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String records) {

  /** One union; equal shares have an equal rank, and the next one leaves it out. */
  @Schema(name = "CampaignRank")
  record Row(
      @Schema(example = "1") int rank,
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "坂田街道总工会") @Nullable String unionName,
      @Schema(example = "700") int target,
      @Schema(example = "655") long actual,
      @Schema(description = "完成率（%）", example = "93.6") BigDecimal percent,
      @Schema(description = "按时间进度应完成", example = "505") int expected,
      @Schema(description = "低于时间进度") boolean behind,
      @Schema(
              description = "the records that the figure counts; missing where they are not yours",
              example =
                  "/api/v1/campaign-records?campaignId=campaign-01k6b3v2s9q0d5w8x7y6z4a3b2&unionId=u-bantian")
          @Nullable String records) {}

  /**
   * Ranks.
   *
   * @param names the name of a union, if it is known
   * @param records where a union's records are, if the caller may see them
   */
  static Ranking of(
      Campaign campaign,
      LocalDate on,
      Map<String, Long> actual,
      Function<String, @Nullable String> names,
      Function<String, @Nullable String> records) {
    Plan plan = campaign.plan();
    List<Row> rows = new ArrayList<>();
    for (Target it : byShare(plan.targets(), actual)) {
      long brought = actual.getOrDefault(it.unionId(), 0L);
      int expected = plan.expected(it.target(), on);
      rows.add(
          new Row(
              rank(rows, brought, it.target()),
              it.unionId(),
              names.apply(it.unionId()),
              it.target(),
              brought,
              percent(brought, it.target()),
              expected,
              brought < expected,
              records.apply(it.unionId())));
    }
    long all = actual.getOrDefault(campaign.unionId(), 0L);
    return new Ranking(
        campaign.id(),
        on,
        plan.total(),
        all,
        all - rows.stream().mapToLong(Row::actual).sum(),
        percent(all, plan.total()),
        plan.expected(plan.total(), on),
        rows,
        records.apply(campaign.unionId()));
  }

  private static List<Target> byShare(List<Target> targets, Map<String, Long> actual) {
    Comparator<Target> byShare =
        (a, b) ->
            Long.compare(
                actual.getOrDefault(b.unionId(), 0L) * a.target(),
                actual.getOrDefault(a.unionId(), 0L) * b.target());
    return targets.stream().sorted(byShare.thenComparing(Target::unionId)).toList();
  }

  private static int rank(List<Row> before, long actual, int target) {
    if (!before.isEmpty()) {
      Row last = before.getLast();
      if (last.actual * target == actual * last.target) {
        return last.rank;
      }
    }
    return before.size() + 1;
  }

  private static BigDecimal percent(long actual, int target) {
    return BigDecimal.valueOf(100 * actual)
        .divide(BigDecimal.valueOf(target), 1, RoundingMode.HALF_UP);
  }
}
