package org.gonghui.member.verification;

import static com.mongodb.client.model.Filters.eq;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.members.CountsBelow;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.UnionDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How many active members of a union are known how surely: itself and each union right below it.
 */
@Component
class VerificationStatistics {

  private final CountsBelow counts;
  private final Members members;
  private final UnionDirectory unions;

  VerificationStatistics(CountsBelow counts, Members members, UnionDirectory unions) {
    this.counts = counts;
    this.members = members;
    this.unions = unions;
  }

  /**
   * The active members kept by one union and everything below it.
   *
   * @param levels how many at which level; levels without anybody are left out
   */
  @Schema(name = "VerificationCount", description = "一个工会（含下级）的实名认证情况")
  record Count(
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "坂田街道总工会") @Nullable String unionName,
      @Schema(example = "1520") long members,
      Map<VerificationLevel, Long> levels) {}

  /**
   * The counts of a union.
   *
   * @param total everything together
   * @param parts members that the union keeps itself, and each union right below it where there can
   *     be members, also while there is none
   */
  @Schema(name = "VerificationStatistics", description = "实名认证统计")
  record Counts(Count total, List<Count> parts) {}

  Mono<Counts> of(String unionId) {
    Bson active = eq(Members.STATUS, MemberStatus.ACTIVE.name());
    return counts
        .by(members.collection(), active, unionId, Members.LEVEL)
        .collectList()
        .map(rows -> counts(unionId, rows));
  }

  private Counts counts(String unionId, List<CountsBelow.Row> rows) {
    Map<String, Map<VerificationLevel, Long>> parts = new TreeMap<>();
    Map<VerificationLevel, Long> total = new EnumMap<>(VerificationLevel.class);
    for (CountsBelow.Row row : rows) {
      VerificationLevel level = VerificationLevel.valueOf(row.value());
      long number = row.count();
      parts
          .computeIfAbsent(row.unionId(), it -> new EnumMap<>(VerificationLevel.class))
          .merge(level, number, Long::sum);
      total.merge(level, number, Long::sum);
    }
    withoutMembers(unionId)
        .forEach(it -> parts.computeIfAbsent(it, _ -> new EnumMap<>(VerificationLevel.class)));
    List<Count> each = new ArrayList<>();
    parts.forEach((union, levels) -> each.add(count(union, levels)));
    each.sort(Comparator.comparing(Count::members).reversed());
    return new Counts(count(unionId, total), each);
  }

  /** Those right below it that keep members, or stand above others that may. */
  private Stream<String> withoutMembers(String unionId) {
    return unions.all().stream()
        .filter(it -> unionId.equals(it.parentId()) && it.status() == UnionStatus.ACTIVE)
        .filter(it -> it.kind() != UnionKind.UNION_GROUP)
        .map(UnionListed::unionId);
  }

  private Count count(String unionId, Map<VerificationLevel, Long> levels) {
    long sum = levels.values().stream().mapToLong(it -> it).sum();
    String name = unions.find(unionId).map(UnionListed::name).orElse(null);
    return new Count(unionId, name, sum, levels);
  }
}
