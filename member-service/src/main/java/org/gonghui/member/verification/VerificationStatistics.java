package org.gonghui.member.verification;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How many active members of a union are known how surely: itself and each union right below it.
 */
@Component
class VerificationStatistics {

  private final AggregateStore store;
  private final Members members;
  private final UnionDirectory unions;

  VerificationStatistics(AggregateStore store, Members members, UnionDirectory unions) {
    this.store = store;
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
   * @param parts members that the union keeps itself, and each union right below it
   */
  @Schema(name = "VerificationStatistics", description = "实名认证统计")
  record Counts(Count total, List<Count> parts) {}

  Mono<Counts> of(String unionId) {
    Bson active =
        and(eq(Fields.ANCESTORS, unionId), eq(Members.STATUS, MemberStatus.ACTIVE.name()));
    Document key = new Document("union", rightBelow(unionId)).append("level", "$" + Members.LEVEL);
    return Flux.from(
            store
                .collection(members.collection())
                .aggregate(List.of(match(active), group(key, sum("count", 1)))))
        .collectList()
        .map(rows -> counts(unionId, rows));
  }

  /** A path runs from the member's union up: the one before {@code unionId} lies right below it. */
  private static Document rightBelow(String unionId) {
    Document place =
        new Document(
            "$max",
            List.of(
                0,
                new Document(
                    "$subtract",
                    List.of(
                        new Document("$indexOfArray", List.of("$" + Fields.ANCESTORS, unionId)),
                        1))));
    return new Document("$arrayElemAt", List.of("$" + Fields.ANCESTORS, place));
  }

  private Counts counts(String unionId, List<Document> rows) {
    Map<String, Map<VerificationLevel, Long>> parts = new TreeMap<>();
    Map<VerificationLevel, Long> total = new EnumMap<>(VerificationLevel.class);
    for (Document row : rows) {
      Document key = row.get("_id", Document.class);
      VerificationLevel level = VerificationLevel.valueOf(key.getString("level"));
      long number = row.get("count", Number.class).longValue();
      parts
          .computeIfAbsent(key.getString("union"), it -> new EnumMap<>(VerificationLevel.class))
          .merge(level, number, Long::sum);
      total.merge(level, number, Long::sum);
    }
    List<Count> counts = new ArrayList<>();
    parts.forEach((union, levels) -> counts.add(count(union, levels)));
    counts.sort(Comparator.comparing(Count::members).reversed());
    return new Counts(count(unionId, total), counts);
  }

  private Count count(String unionId, Map<VerificationLevel, Long> levels) {
    long sum = levels.values().stream().mapToLong(it -> it).sum();
    String name = unions.find(unionId).map(UnionListed::name).orElse(null);
    return new Count(unionId, name, sum, levels);
  }
}
