package org.gonghui.member.activists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.members.CountsBelow;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.UnionDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The share of activists among the members of a union, by the union right below it. */
@Component
class ActivistShare {

  private final CountsBelow counts;
  private final Activists activists;
  private final Members members;
  private final UnionDirectory unions;
  private final LegalTime law;
  private final Clock clock;

  ActivistShare(
      CountsBelow counts,
      Activists activists,
      Members members,
      UnionDirectory unions,
      LegalTime law,
      Clock clock) {
    this.counts = counts;
    this.activists = activists;
    this.members = members;
    this.unions = unions;
    this.law = law;
    this.clock = clock;
  }

  /**
   * One union with all below it.
   *
   * @param percent activists of a hundred members; null where there are no members
   */
  @Schema(name = "ActivistShareOfUnion", description = "一个工会（含下级）的积极分子占比")
  record Share(
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "坂田街道总工会") @Nullable String unionName,
      @Schema(example = "1520") long members,
      @Schema(example = "161") long activists,
      @Schema(example = "10.5") @Nullable BigDecimal percent,
      @Schema(example = "true") boolean reached) {}

  /**
   * The shares.
   *
   * @param atLeast the target, in percent
   * @param total everything together
   * @param parts members that the union keeps itself, and each union right below it
   */
  @Schema(name = "ActivistShare", description = "积极分子占会员总数的比例")
  record Shares(
      @Schema(example = "10") long atLeast,
      @Schema(example = "activist.share") String rule,
      @Schema(example = "龙岗区总工会2023年工作要点 第60项") String source,
      Share total,
      List<Share> parts) {}

  Mono<Shares> of(String unionId) {
    LegalRule rule = law.rule(Activist.SHARE_RULE, clock.instant());
    Mono<Map<String, Long>> all =
        counts.perUnion(members.collection(), Members.isMember(), unionId);
    Mono<Map<String, Long>> active =
        counts.perUnion(activists.collection(), Activists.registered(), unionId);
    return Mono.zip(all, active).map(it -> shares(unionId, it.getT1(), it.getT2(), rule));
  }

  private Shares shares(
      String unionId, Map<String, Long> all, Map<String, Long> active, LegalRule rule) {
    long atLeast = rule.parameter("percent");
    List<Share> parts = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>(all.keySet());
    ids.addAll(active.keySet());
    ids.forEach(
        it -> parts.add(share(it, all.getOrDefault(it, 0L), active.getOrDefault(it, 0L), atLeast)));
    parts.sort(Comparator.comparingLong(Share::members).reversed().thenComparing(Share::unionId));
    return new Shares(
        atLeast, rule.id(), rule.source(), share(unionId, sum(all), sum(active), atLeast), parts);
  }

  private Share share(String unionId, long members, long activists, long atLeast) {
    BigDecimal percent =
        members == 0
            ? null
            : BigDecimal.valueOf(activists * 100)
                .divide(BigDecimal.valueOf(members), 1, RoundingMode.FLOOR);
    boolean reached = members > 0 && activists * 100 >= members * atLeast;
    String name = unions.find(unionId).map(UnionListed::name).orElse(null);
    return new Share(unionId, name, members, activists, percent, reached);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(it -> it).sum();
  }
}
