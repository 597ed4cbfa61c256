package org.gonghui.org.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject.
 *
 * @param knownUpTo the time of the newest event of the source that is contained; null where none
 *     has come
 */
@Schema(name = "ReportedOfEnterprise", description = "其他服务上报的情况")
record Reported(
    Subject subject,
    @Schema(description = "数字归属") Knowledge knowledge,
    @Schema(description = "来源主题", example = "gonghui.member") @Nullable String source,
    @Schema(description = "数字截至") @Nullable Instant knownUpTo,
    @Schema(description = "数字", example = "{\"joined\": 320, \"verified\": 298}")
        Map<String, Long> figures,
    @Schema(description = "最先到期的期限") @Nullable LocalDate nextDueOn) {

  static Reported of(
      Subject subject, Reach reach, List<Tally> all, Map<String, Instant> knownUpTo) {
    String topic = subject.topic();
    if (topic == null) {
      return new Reported(subject, Knowledge.NOT_REPORTED, null, null, Map.of(), null);
    }
    List<Tally> of = all.stream().filter(it -> it.subject() == subject).toList();
    return new Reported(
        subject,
        reach.knowledge(),
        topic,
        knownUpTo.get(topic),
        figures(subject, reach, of),
        reach.isCounted() ? due(of) : null);
  }

  private static Map<String, Long> figures(Subject subject, Reach reach, List<Tally> of) {
    Map<String, Long> figures = new TreeMap<>();
    if (reach.isCounted()) {
      counted(subject, of.stream().filter(it -> !it.inArea()).toList(), figures);
    }
    if (subject == Subject.STATIONS) {
      figures.put("openInArea", count(of, it -> it.inArea() && it.standing() == Standing.OPEN));
    }
    return figures;
  }

  private static void counted(Subject subject, List<Tally> of, Map<String, Long> into) {
    switch (subject) {
      case MEMBERS -> {
        into.put("joined", count(of, stands(Standing.ACTIVE)));
        into.put("verified", count(of, stands(Standing.ACTIVE).and(Tally::verified)));
      }
      case STATIONS -> into.put("open", count(of, stands(Standing.OPEN)));
      case COVERS -> {
        into.put("given", count(of, stands(Standing.GIVEN)));
        into.put("running", count(of, stands(Standing.GIVEN).and(Tally::running)));
      }
      case HOSPITAL_VISITS -> {
        into.put("open", count(of, stands(Standing.OPEN)));
        into.put("made", count(of, stands(Standing.MADE)));
      }
      case LEGAL_AID -> {
        into.put("cases", count(of, it -> it.standing() != null));
        into.put("open", count(of, stands(Standing.OPEN)));
        into.put("escalated", count(of, Tally::escalated));
      }
      case COLLECTIVE_CONTRACTS, DISPUTE_WARNINGS -> {}
    }
  }

  private static Predicate<Tally> stands(Standing standing) {
    return it -> it.standing() == standing;
  }

  private static long count(List<Tally> of, Predicate<Tally> which) {
    return of.stream().filter(which).mapToLong(Tally::count).sum();
  }

  private static @Nullable LocalDate due(List<Tally> of) {
    return of.stream()
        .map(Tally::due)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
