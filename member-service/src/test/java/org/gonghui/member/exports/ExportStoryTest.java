package org.gonghui.member.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.OtherServices;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.deadlines.DeadlineEngine;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A person gets a copy of all that is held on them. */
@MemberLive
class ExportStoryTest {

  private static final String EXPORTS = "/api/v1/data-exports";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private OtherServices others;
  @Autowired private DeadlineEngine deadlines;
  @Autowired private MongoDatabase database;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @AfterEach
  void all_are_back() {
    others.startAll();
  }

  @Test
  void one_file_has_what_every_service_holds_and_a_service_that_is_down_delays_it_only() {
    Person person = People.confirmed();
    String member = desk.join(person);
    others.stop("rights-service");
    JsonNode asked = json(desk.post(worker(person), EXPORTS, Map.of()), 202);
    String path = EXPORTS + "/" + asked.path("id").asString();
    assertThat(asked.path("deadlines").path(0).path("rule").asString())
        .isEqualTo("personal-information.answer");
    await().until(() -> answered(person, path) == 3);
    assertThat(code(desk.get(worker(person), path + "/file"), 422))
        .isEqualTo("data-export.not-ready");
    assertThat(code(desk.post(worker(person), EXPORTS, Map.of()), 409))
        .isEqualTo("data-export.one-open");

    others.start("rights-service", asked.path("id").asString());
    others.answer("rights-service", asked.path("id").asString());

    awaitReady(person, path);
    JsonNode file = json(desk.get(worker(person), path + "/file"), 200);
    JsonNode own = file.path("services").path("member-service").path("member").path(0);
    assertThat(own.path("id").asString()).isEqualTo(member);
    assertThat(own.at("/data/personal/identityNumber").asString()).isEqualTo(person.number());
    assertThat(own.at("/data/personal/name").asString()).isEqualTo(person.name());
    assertThat(own.path("history").path(0).path("step").asString()).isEqualTo("application");
    OtherServices.NAMES.forEach(it ->
        assertThat(file.path("services").path(it).at("/record/0/of").asString()).isEqualTo(it));
    assertThat(left(asked.path("id").asString())).isZero();
  }

  @Test
  void an_officer_asks_for_a_member_with_a_reason_and_never_reads_the_copy() {
    Person person = People.confirmed();
    String member = desk.join(person);
    Map<String, ?> request = Map.of("memberId", member, "reason", "本人来访");
    assertThat(code(desk.post(officer(UNION), EXPORTS, Map.of("memberId", member)), 422))
        .isEqualTo("personal-data.why");
    assertThat(code(desk.post(officer(UNION), EXPORTS, Map.of()), 422))
        .isEqualTo("personal-data.for-whom");
    assertThat(code(desk.post(worker(People.confirmed()), EXPORTS, request), 403))
        .isEqualTo("personal-data.officers-only");
    desk.post(officer("u-buji"), EXPORTS, request).expectStatus().isNotFound();

    JsonNode asked = json(desk.post(officer(UNION), EXPORTS, request), 202);

    String path = EXPORTS + "/" + asked.path("id").asString();
    awaitReady(person, path);
    assertThat(asked.path("reason").asString()).isEqualTo("本人来访");
    desk.get(officer(UNION), path).expectStatus().isOk();
    assertThat(code(desk.get(officer(UNION), path + "/file"), 403))
        .isEqualTo("data-export.not-yours");
    desk.get(officer("u-buji"), path + "/file").expectStatus().isNotFound();
    TestTokens.Token alsoMember =
        TestTokens.of("officer-xiangjiaotang", "officer", "member").union(UNION);
    assertThat(code(desk.get(alsoMember, path + "/file"), 403)).isEqualTo("data-export.not-yours");
    desk.get(worker(People.confirmed()), path).expectStatus().isNotFound();
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    desk.get(worker(person), path + "/file").expectStatus().isOk();
  }

  @Test
  void who_is_in_no_union_is_seen_to_by_the_district_and_not_by_its_neighbour() {
    Person nobody = People.confirmed();
    JsonNode asked = json(desk.post(worker(nobody), EXPORTS, Map.of()), 202);
    String path = EXPORTS + "/" + asked.path("id").asString();
    desk.get(officer("u-longgang"), path).expectStatus().isOk();
    desk.get(officer("u-nanshan"), path).expectStatus().isNotFound();
  }

  @Test
  void after_its_time_the_copy_is_destroyed_with_its_file() {
    Person person = People.confirmed();
    desk.join(person);
    String id = json(desk.post(worker(person), EXPORTS, Map.of()), 202).path("id").asString();
    String path = EXPORTS + "/" + id;
    awaitReady(person, path);
    String file = file(id);
    await().until(() -> page(person).path("stage").asString().equals("READY"));
    JsonNode due = page(person).at("/due/0");
    assertThat(due.path("rule").asString()).isEqualTo("personal-information.export-file");
    assertThat(due.path("yours").asBoolean()).isTrue();
    await().until(() -> notices(person).contains("DATA_EXPORT_READY"));

    clock.advance(Duration.ofDays(20));
    deadlines.runDue();

    await().until(() -> "EXPIRED".equals(status(person, path)));
    assertThat(code(desk.get(worker(person), path + "/file"), 422))
        .isEqualTo("data-export.expired");
    await().until(() -> page(person).path("stage").asString().equals("COMPLETED"));
    assertThat(page(person).path("due")).isEmpty();
    await()
        .until(() ->
            Flux.from(database.getCollection("jobs.files").find(new Document("_id", file)))
                .collectList()
                .block()
                .isEmpty());
  }

  private JsonNode page(Person person) {
    return json(desk.get(worker(person), "/api/v1/me"), 200).at("/dataExports/0");
  }

  private List<String> notices(Person person) {
    return json(desk.get(worker(person), "/api/v1/me/notices"), 200)
        .path("items")
        .findValuesAsString("kind");
  }

  private String file(String id) {
    return Flux.from(database.getCollection("dataExports").find(new Document("_id", id)))
        .map(it -> it.getEmbedded(List.of("state", "file", "id"), String.class))
        .blockFirst();
  }

  private int left(String id) {
    return Flux.from(database.getCollection("dataExportPieces").find())
        .filter(it -> it.getString("_id").startsWith(id))
        .collectList()
        .block()
        .size();
  }

  private long answered(Person person, String path) {
    return json(desk.get(worker(person), path), 200)
        .path("services")
        .findValues("complete")
        .stream()
        .filter(JsonNode::asBoolean)
        .count();
  }

  private String status(Person person, String path) {
    return json(desk.get(worker(person), path), 200).path("status").asString();
  }

  /** The job looks again after a second of the clock, which stands still. */
  private void awaitReady(Person person, String path) {
    await()
        .until(() -> {
          clock.advance(Duration.ofSeconds(2));
          return status(person, path).equals("READY");
        });
  }

  private static String code(ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }
}
