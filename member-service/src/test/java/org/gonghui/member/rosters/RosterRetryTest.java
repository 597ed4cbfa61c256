package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.CollectiveJoining;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.SheetRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@MemberLive
class RosterRetryTest {

  @Autowired private WebTestClient client;
  @Autowired private RosterImport rosters;
  @Autowired private CollectiveJoining joining;
  @Autowired private RosterSheet sheet;
  @Autowired private UnionDirectory directory;
  @Autowired private Clock clock;
  @Autowired private MongoDatabase database;

  @Test
  void a_row_that_is_taken_again_after_a_crash_is_one_membership() {
    Person person = People.confirmed();
    Viewer viewer = new Viewer("p-1", Set.of("officer"), UNION, null, Set.of());
    ImportRun run = new ImportRun("member-test", viewer, LocalDate.of(2023, 9, 20), clock);
    RosterRow row = row(person, null);
    for (int i = 0; i < 3; i++) {
      assertThat(rosters.take(run, 2, row, Verdict.ADDED).block()).isNotNull();
    }
    Map<String, String> question = Map.of("identityNumber", person.number());
    assertThat(
            json(
                new Desk(client).post(officer("u-longgang"), "/api/v1/members/lookup", question),
                200))
        .hasSize(1);
    assertThat(row.toString()).doesNotContain(person.name(), person.number());
  }

  @Test
  void of_a_union_that_ended_since_its_row_was_judged_the_row_is_refused_and_nothing_else() {
    String union = Desk.union(directory, "u-bantian", UnionKind.COMMUNITY_FEDERATION);
    Person person = People.confirmed();
    Viewer viewer = new Viewer("p-1", Set.of("officer"), "u-bantian", null, Set.of());
    ImportRun run = new ImportRun("member-" + union, viewer, LocalDate.of(2023, 9, 20), clock);
    RosterRow row = row(person, union);
    assertThat(rosters.judge(run, List.of(row)).block().getFirst().verdict())
        .isEqualTo(Verdict.ADDED);

    directory.apply(
        new UnionListed(
            union, "u-bantian", UnionKind.COMMUNITY_FEDERATION, union, UnionStatus.MERGED, UNION),
        2);

    assertThatThrownBy(() -> rosters.take(run, 2, row, Verdict.ADDED).block())
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("membership.union-ended"));
    RosterRow own = row(person, null);
    ImportRun ended =
        new ImportRun(
            "member-own-" + union,
            new Viewer("p-1", Set.of("officer"), union, null, Set.of()),
            LocalDate.of(2023, 9, 20),
            clock);
    assertThatThrownBy(() -> rosters.take(ended, 2, own, Verdict.ADDED).block())
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void an_applicant_who_was_refused_since_the_row_was_judged_is_told_and_not_counted_as_changed() {
    Desk desk = new Desk(client);
    Person person = People.confirmed();
    String member = desk.apply(person);
    Viewer viewer = new Viewer("p-1", Set.of("officer"), UNION, null, Set.of());
    ImportRun run = new ImportRun("member-" + member, viewer, LocalDate.of(2023, 9, 20), clock);
    RosterRow row = row(person, null);
    assertThat(rosters.judge(run, List.of(row)).block().getFirst().verdict())
        .isEqualTo(Verdict.CHANGED);

    desk.step(officer(UNION), "/api/v1/members/" + member, "refusal", Map.of("reason", "不在本工会管辖范围"))
        .expectStatus()
        .isOk();

    assertEnded(() -> rosters.take(run, 2, row, Verdict.CHANGED).block());
    // at the very moment, after they were looked up
    assertEnded(() -> joining.accept(run.command(2), member, null, run.id()).block());
  }

  private static void assertEnded(ThrowingCallable taking) {
    assertThatThrownBy(taking)
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("roster.application-ended"));
  }

  @Test
  void an_applicant_who_went_to_another_union_since_is_not_taken_in_by_the_roster_of_the_first() {
    Desk desk = new Desk(client);
    Person person = People.confirmed();
    String member = desk.apply(person);
    Viewer viewer = new Viewer("p-1", Set.of("officer"), "u-bantian", null, Set.of());
    ImportRun run = new ImportRun("member-" + member, viewer, LocalDate.of(2023, 9, 20), clock);
    String other = Desk.union(directory, "u-bantian", UnionKind.COMMUNITY_FEDERATION);

    RosterRow row = row(person, other);

    assertThatThrownBy(() -> rosters.take(run, 2, row, Verdict.CHANGED).block())
        .isInstanceOf(Duplicate.class);
    assertThat(rosters.judge(run, List.of(row)).block().getFirst().verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(
            json(desk.get(officer(UNION), "/api/v1/members/" + member), 200)
                .path("status")
                .asString())
        .isEqualTo("APPLIED");
  }

  private RosterRow row(Person person, @Nullable String union) {
    Map<String, String> cells = new HashMap<>();
    cells.put(RosterSheet.NAME, person.name());
    cells.put(RosterSheet.NUMBER, person.number());
    cells.put("phone", person.phone());
    if (union != null) {
      cells.put(RosterSheet.UNION, union);
    }
    return sheet.read(new Cells(new SheetRow(2, cells), LocalDate.of(2023, 9, 20)));
  }

  /** Its worker loses the lease while it takes rows, and another goes on. */
  @Test
  void a_roster_that_another_takes_up_in_the_middle_of_a_batch_takes_in_each_person_once() {
    List<Person> people = IntStream.range(0, 300).mapToObj(_ -> People.confirmed()).toList();
    RosterDesk desk = new RosterDesk(client, officer(UNION));
    String id =
        desk.send(
            people.stream()
                .map(it -> it.name() + "," + it.number() + "," + it.phone())
                .collect(Collectors.joining("\n", "姓名,身份证号,手机\n", "\n")));
    Set<Document> takenAt = new HashSet<>();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          Document job = Mono.from(jobs().find(Filters.eq("_id", id)).first()).block();
          Document at = job.get("checkpoint", Document.class);
          boolean taking = at != null && "TAKING".equals(at.getString("stage"));
          if (taking && takenAt.add(at)) {
            // whoever is at work can save nothing any more, and the job is anybody's
            Bson still = Filters.and(Filters.eq("_id", id), Filters.eq("checkpoint", at));
            Bson lost =
                Updates.combine(Updates.inc("token", 1L), Updates.set("wakeAt", new Date(0)));
            Mono.from(jobs().updateOne(still, lost)).block();
          }
          return job.getDate("endedAt") != null;
        });
    desk.awaitEnd(id, "DONE");
    assertThat(takenAt).isNotEmpty();
    assertThat(Mono.from(jobs().find(Filters.eq("_id", id)).first()).block().getLong("token"))
        .as("somebody else took it up")
        .isGreaterThan(2);
    assertThat(desk.result(id).path("added").asInt()).isEqualTo(300);
    Bson theirs = Filters.regex("createKey", "^" + java.util.regex.Pattern.quote(id) + "/");
    assertThat(Mono.from(database.getCollection("members").countDocuments(theirs)).block())
        .isEqualTo(300);
    for (Person it : List.of(people.getFirst(), people.get(149), people.getLast())) {
      Map<String, String> question = Map.of("identityNumber", it.number());
      assertThat(
              json(
                  new Desk(client).post(officer("u-longgang"), "/api/v1/members/lookup", question),
                  200))
          .hasSize(1);
    }
  }

  private MongoCollection<Document> jobs() {
    return database.getCollection("jobs");
  }
}
