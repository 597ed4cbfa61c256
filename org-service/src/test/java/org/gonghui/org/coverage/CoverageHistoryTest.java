package org.gonghui.org.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.CoverageDesk.PATH;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gonghui.org.testing.Board;
import org.gonghui.org.testing.CoverageDesk;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;

/**
 * Enterprises grow and shrink and are covered, unions are moved and merged, at random: on any day
 * every figure equals a count of the files one by one, and the list that it opens to.
 */
@OrgLive
class CoverageHistoryTest {

  private static final Token ALL = TestTokens.of("auditor", "auditor").union("u-longgang");
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final int ENTERPRISES = 20;
  private static final int STEPS = 60;
  private static final int CHANGES = 4;
  private static final int[] COUNTS = {1, 24, 25, 99, 100, 199, 200, 900};
  private static final int[] SMALL = {1, 24};
  private static final List<String> KINDS =
      List.of("OWN_UNION", "JOINT_UNION", "FEDERATION", "NONE");
  private static final Map<String, Predicate<Integer>> SIZES =
      Map.of(
          "ALL", _ -> true,
          "UNDER_25", it -> it < 25,
          "PLUS_25", it -> it >= 25,
          "PLUS_100", it -> it >= 100,
          "PLUS_200", it -> it >= 200);

  @Autowired Desk desk;
  @Autowired CoverageDesk coverage;
  @Autowired Board board;

  private final Places places = new Places();
  private final List<String> enterprises = new ArrayList<>();
  private final Set<LocalDate> days = new TreeSet<>(List.of(FIRST.minusDays(1), FIRST, TODAY));
  private List<String> federations;
  private List<JsonNode> files;
  private String street;
  private String other;
  private Random random;

  @BeforeEach
  void two_streets_with_communities_and_a_park() {
    street = enter("STREET_FEDERATION", "街", "u-longgang");
    other = enter("STREET_FEDERATION", "道", "u-longgang");
    String first = enter("COMMUNITY_FEDERATION", "甲", street);
    String second = enter("COMMUNITY_FEDERATION", "乙", street);
    String third = enter("COMMUNITY_FEDERATION", "丙", other);
    String park = enter("PARK_FEDERATION", "园", first);
    federations = List.of(street, first, second, third, park);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 2020})
  void every_figure_of_any_day_equals_a_count_one_by_one_and_its_list(long seed) {
    random = new Random(seed);
    for (int i = 0; i < ENTERPRISES; i++) {
      opens();
    }
    for (int i = 0; i < STEPS; i++) {
      if (i == STEPS / 4) {
        moves(federations.get(4), federations.get(3));
      } else if (i == STEPS / 2) {
        merges(federations.get(1), federations.get(2));
      } else if (i == STEPS * 3 / 4) {
        moves(federations.get(2), other);
      } else {
        changes(pick(enterprises));
      }
    }
    files =
        enterprises.stream()
            .map(it -> json(desk.get(ALL, "/api/v1/enterprises/" + it), 200))
            .toList();
    Stream.of("headcounts", "coverings").forEach(this::noteDays);
    Awaitility.await("all is counted").untilAsserted(() -> assertFigures(TODAY));
    board.awaitReplayEqual();
    days.forEach(this::assertFigures);
    days.stream()
        .filter(_ -> random.nextInt(4) == 0)
        .forEach(it -> assertLists(it, Set.of(pick(List.copyOf(new TreeSet<>(SIZES.keySet()))))));
    days.stream().filter(_ -> random.nextInt(4) == 0).forEach(this::assertTable);
    assertTable(TODAY);
    assertLists(TODAY, SIZES.keySet());
  }

  private void assertFigures(LocalDate day) {
    for (String union : unions()) {
      JsonNode groups =
          json(desk.get(ALL, PATH + "?union=" + union + "&on=" + day), 200).path("groups");
      SIZES
          .keySet()
          .forEach(size -> {
            JsonNode group = CoverageDesk.named(groups, "size", size);
            for (String kind : KINDS) {
              assertThat(CoverageDesk.kind(group, kind))
                  .as("%s %s of %s on %s", size, kind, union, day)
                  .isEqualTo(count(union, day, size, kind).size());
            }
            assertThat(group.path("enterprises").asLong()).isEqualTo(all(union, day, size).size());
          });
    }
  }

  private void assertLists(LocalDate day, Set<String> sizes) {
    for (String union : unions()) {
      for (String size : sizes) {
        String kind = pick(KINDS);
        String path = PATH + "/enterprises?union=" + union + "&on=" + day + "&size=" + size;
        assertThat(ids(coverage.list(ALL, path, 7)))
            .isEqualTo(all(union, day, size).stream().sorted().toList());
        assertThat(ids(coverage.list(ALL, path + "&coverage=" + kind, 3)))
            .isEqualTo(count(union, day, size, kind).stream().sorted().toList());
      }
    }
  }

  private void assertTable(LocalDate day) {
    for (String union : unions()) {
      JsonNode table = json(desk.get(ALL, PATH + "/by-union?union=" + union + "&on=" + day), 200);
      long sum = table.path("directly").path("share").path("of").asLong();
      for (JsonNode line : table.path("unions")) {
        String below = line.path("unionId").asString();
        assertThat(line.path("share").path("of").asLong())
            .as("%s on %s", below, day)
            .isEqualTo(all(below, day, "ALL").size());
        assertThat(places.path(below, day)).element(1).isEqualTo(union);
        sum += line.path("share").path("of").asLong();
      }
      assertThat(sum).isEqualTo(table.path("whole").path("share").path("of").asLong());
      assertThat(coverage.list(ALL, table.path("directly").path("enterpriseList").asString(), 50))
          .hasSize(table.path("directly").path("share").path("of").asInt());
    }
  }

  private List<String> unions() {
    return Stream.concat(federations.stream(), Stream.of(other)).toList();
  }

  private static List<String> ids(List<JsonNode> list) {
    return list.stream().map(it -> it.path("enterpriseId").asString()).sorted().toList();
  }

  private List<String> all(String union, LocalDate day, String size) {
    return KINDS.stream().flatMap(it -> count(union, day, size, it).stream()).toList();
  }

  /** Looks at each file: where it belonged, how many employees it had, how it was covered. */
  private List<String> count(String union, LocalDate day, String size, String kind) {
    return files.stream()
        .filter(it ->
            last(it.path("placements"), day, "unionId")
                .filter(kept -> places.path(kept.asString(), day).contains(union))
                .isPresent())
        .filter(it ->
            last(it.path("headcounts"), day, "count")
                .filter(count -> SIZES.get(size).test(count.asInt()))
                .isPresent())
        .filter(it ->
            last(it.path("coverings"), day, "coverage")
                .filter(coverage -> coverage.asString().equals(kind))
                .isPresent())
        .map(it -> it.path("id").asString())
        .toList();
  }

  private static Optional<JsonNode> last(JsonNode history, LocalDate day, String field) {
    return history
        .valueStream()
        .filter(it -> !LocalDate.parse(it.path("from").asString()).isAfter(day))
        .reduce((_, later) -> later)
        .map(it -> it.path(field));
  }

  /** Some days of a kind of change, and the day before each of them. */
  private void noteDays(String kind) {
    List<LocalDate> changed =
        new ArrayList<>(
            files.stream()
                .flatMap(it -> it.path(kind).valueStream())
                .map(it -> LocalDate.parse(it.path("from").asString()))
                .collect(Collectors.toCollection(TreeSet::new)));
    Collections.shuffle(changed, random);
    changed.stream().limit(CHANGES).forEach(it -> days.addAll(List.of(it, it.minusDays(1))));
  }

  private void opens() {
    String kind = pick(KINDS);
    int[] counts = kind.equals("FEDERATION") ? SMALL : COUNTS;
    Map<String, Object> file =
        new HashMap<>(
            Desk.enterprise(pick(federations), counts[random.nextInt(counts.length)], kind));
    file.put("registeredOn", FIRST.plusDays(random.nextInt(60)).toString());
    String id =
        json(desk.post(organizing(), "/api/v1/enterprises", file), 201).path("id").asString();
    enterprises.add(id);
  }

  /** A new headcount or a federation's coverage, some days after the last change or not at all. */
  private void changes(String enterprise) {
    String path = "/api/v1/enterprises/" + enterprise;
    JsonNode file = json(desk.get(ALL, path), 200);
    LocalDate last =
        Stream.of("headcounts", "coverings", "placements")
            .map(it -> file.path(it).get(file.path(it).size() - 1).path("from").asString())
            .map(LocalDate::parse)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate from = last.plusDays(random.nextInt(40));
    String day = (from.isAfter(TODAY) ? TODAY : from).toString();
    if (random.nextInt(3) > 0) {
      int count = COUNTS[random.nextInt(COUNTS.length)];
      desk.step(organizing(), path, "headcounts", Map.of("count", count, "from", day))
          .expectStatus()
          .isOk();
    } else {
      desk.step(organizing(), path, "federation-coverage", Map.of("unionId", street, "from", day))
          .expectStatus()
          .value(it -> assertThat(HttpStatusCode.valueOf(it).is5xxServerError()).isFalse());
    }
  }

  private void moves(String union, String superior) {
    LocalDate on = TODAY.minusDays(random.nextInt(100));
    places.moves(union, superior, on);
    days.addAll(List.of(on, on.minusDays(1)));
    follow(union, "superior-change", Map.of("superiorId", superior, "on", on.toString()));
  }

  private void merges(String union, String into) {
    LocalDate on = TODAY.minusDays(random.nextInt(100));
    places.goesInto(union, into, on);
    days.addAll(List.of(on, on.minusDays(1)));
    follow(union, "merger", Map.of("intoId", into, "reason", "两社区合并", "on", on.toString()));
  }

  private void follow(String union, String step, Map<String, Object> body) {
    JsonNode job = json(desk.step(organizing(), "/api/v1/unions/" + union, step, body), 202);
    desk.await(organizing(), "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
  }

  private String enter(String kind, String name, String superior) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String id = desk.enter(Desk.union(kind, name + mark, superior));
    places.stands(id, superior);
    return id;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
