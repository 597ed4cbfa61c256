package org.gonghui.member.overview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Ids;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** What was erased does not come back with the pages that are built anew from the topics. */
@MemberLive
class OverviewErasureTest {

  private static final String ERASURES = "/api/v1/data-erasures";
  private static final String ME = "/api/v1/me";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

  @Autowired private WebTestClient client;
  @Autowired private Copies copies;
  @Autowired private BoundAccounts accounts;
  @Autowired private MongoDatabase database;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;
  @Autowired private TestClock clock;
  private final Person person = People.confirmed();
  private Desk desk;

  @BeforeEach
  void open() {
    clock.set(LiveParts.START);
    desk = new Desk(client);
  }

  @Test
  void a_page_that_is_built_anew_knows_of_an_erased_person_only_what_came_after() {
    refuse(desk.apply(person));
    await().until(() -> memberships().path(0).path("stage").asString().equals("REFUSED"));
    String erasure =
        json(desk.post(worker(person), ERASURES, Map.of("givesUpAppeal", true)), 202)
            .path("id")
            .asString();
    await().until(() -> answers(erasure) == 4);
    await().until(() -> read() == 0);

    rebuild();
    assertThat(read()).isZero();

    clock.advance(Duration.ofHours(1));
    String again = desk.apply(person);
    await().until(() -> memberships().size() == 1);
    rebuild();
    assertThat(memberships().findValuesAsString("id")).containsExactly(again);
  }

  @Test
  void it_does_not_come_back_under_the_id_of_an_account_that_is_bound_either() {
    refuse(desk.apply(person));
    await().until(() -> memberships().path(0).path("stage").asString().equals("REFUSED"));
    accounts.apply(person.account(), Ids.next("p"), 1).block();
    json(desk.post(worker(person), ERASURES, Map.of("givesUpAppeal", true)), 202);
    await().until(() -> read() == 0);

    rebuild();

    assertThat(read()).isZero();
    assertThat(memberships()).isEmpty();
  }

  @Test
  void what_goes_on_stays_on_the_page_with_its_last_day_and_the_reminder_of_it() {
    String running = Ids.next("aid");
    String refused = Ids.next("aid");
    EventWire wire = new EventWire(kafka, events, LiveParts.START);
    wire.send(running, 1, applied(running));
    wire.send(refused, 1, applied(refused));
    wire.send(refused, 2, new LegalAidRefused(refused, null, UNION, DAY));
    await().until(() -> page().toString().contains("REFUSED") && cases().size() == 2);
    await().until(() -> reminders().equals(List.of(running, refused)));

    json(desk.post(worker(person), ERASURES, Map.of()), 202);
    await().until(() -> cases().size() == 1);

    assertThat(cases().path(0).path("id").asString()).isEqualTo(running);
    assertThat(page().at("/due").findValuesAsString("name")).containsExactly("arbitration");
    await().until(() -> reminders().equals(List.of(running)));
    rebuild();
    assertThat(cases().findValuesAsString("id")).containsExactly(running);

    EventWire later = new EventWire(kafka, events, LiveParts.START.plus(Duration.ofDays(1)));
    later.send(running, 2, new LegalAidRefused(running, null, UNION, DAY));
    await().until(() -> cases().path(0).path("stage").asString().equals("REFUSED"));
    assertThat(page().at("/due")).isNotEmpty();
    copies.read().forget(person.account(), LiveParts.START, DAY).block();
    assertThat(page().at("/due")).isEmpty();
  }

  private LegalAidApplied applied(String aid) {
    RunningPeriod limitation =
        new RunningPeriod("arbitration", "arbitration.limitation", DAY, DAY.plusYears(1), true);
    return new LegalAidApplied(
        aid, person.account(), UNION, AidMatter.INJURY_COMPENSATION, DAY, List.of(limitation));
  }

  /** What the person will be reminded of, in order. */
  private List<String> reminders() {
    return Flux.from(
            database
                .getCollection("notices")
                .find(and(eq("person", person.account()), ne("period", null)))
                .sort(ascending("subject")))
        .map(it -> it.getString("subject"))
        .collectList()
        .block();
  }

  private JsonNode cases() {
    return page().path("legalAidCases");
  }

  private void refuse(String member) {
    desk.step(officer(UNION), "/api/v1/members/" + member, "refusal", Map.of("reason", "不在本工会管辖范围"))
        .expectStatus()
        .isOk();
  }

  private int answers(String erasure) {
    return json(desk.get(worker(person), ERASURES + "/" + erasure), 200).path("services").size();
  }

  private JsonNode page() {
    return json(desk.get(worker(person), ME), 200);
  }

  private JsonNode memberships() {
    return page().path("memberships");
  }

  private long read() {
    return copies.read().find(List.of(person.account())).count().block();
  }

  private void rebuild() {
    TestTokens.Token operator = TestTokens.of("operator", "operator");
    JsonNode job = json(desk.post(operator, "/operations/overviews/rebuild", Map.of()), 202);
    String path = "/api/v1/jobs/" + job.path("id").asString();
    await()
        .until(() -> json(desk.get(operator, path), 200).path("status").asString().equals("DONE"));
  }
}
