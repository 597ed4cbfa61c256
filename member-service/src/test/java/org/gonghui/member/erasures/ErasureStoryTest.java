package org.gonghui.member.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.OtherServices;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.Lifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Who is no member any more has their data erased, save what the law makes us keep. */
@MemberLive
class ErasureStoryTest {

  private static final String ERASURES = "/api/v1/data-erasures";

  @Autowired private WebTestClient client;
  @Autowired private OtherServices others;
  @Autowired private MongoDatabase database;
  @Autowired private TestClock clock;
  @Autowired private KafkaListenerEndpointRegistry listeners;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @AfterEach
  void all_are_back() {
    others.startAll();
    listeners.getListenerContainers().stream()
        .filter(it -> !it.isRunning())
        .forEach(Lifecycle::start);
  }

  @Test
  void a_member_is_refused_and_who_has_left_is_erased_but_for_what_must_stay() {
    Person person = People.confirmed();
    String member = desk.apply(person);
    JsonNode refused = json(desk.post(worker(person), ERASURES, Map.of()), 422);
    assertThat(refused.path("code").asString()).isEqualTo("data-erasure.member");
    assertThat(refused.at("/rule/id").asString()).isEqualTo("personal-information.erasure");
    refuse(person, member);
    // as of one whose day of joining an officer put right
    Document correction = new Document("by", "officer-a").append("reason", "会员证，陈某某");
    correction.append("before", new Date(0)).append("after", new Date(0));
    correction.append("at", new Date());
    Mono.from(
            database
                .getCollection("members")
                .updateOne(
                    Filters.eq("_id", member),
                    Updates.set("state.membership.standing.corrections", List.of(correction))))
        .block();
    await().until(() -> loose(person) == 2);
    others.stop("rights-service");

    JsonNode early = json(desk.post(worker(person), ERASURES, Map.of()), 422);
    assertThat(early.path("code").asString()).isEqualTo("data-erasure.own-appeal-open");
    assertThat(early.at("/rule/id").asString()).isEqualTo("membership.appeal");
    Map<String, ?> knowing = Map.of("givesUpAppeal", true);
    String id = json(desk.post(worker(person), ERASURES, knowing), 202).path("id").asString();

    String path = ERASURES + "/" + id;
    await().until(() -> erasure(person, path).path("services").size() == 3);
    Document erased = document(member);
    assertThat(erased.toJson()).doesNotContain("\"" + person.account() + "\"", "陈某某");
    assertThat(erased.getEmbedded(List.of("state", "personId"), String.class))
        .isEqualTo("erased-" + id);
    assertThat(erased.getEmbedded(List.of("state", "personal", "phone"), Document.class))
        .doesNotContainKey("index");
    assertThat(desk.member(member).at("/person/phone").asString()).doesNotContain("13");
    assertThat(desk.member(member).at("/person/name").asString()).isEqualTo("已删除");
    Map<String, ?> disclosure =
        Map.of("purpose", "CONTACT", "reason", "办理申请", "fields", List.of("PHONE"));
    JsonNode gone =
        json(
            desk.post(officer(UNION), "/api/v1/members/" + member + "/disclosures", disclosure),
            422);
    assertThat(gone.path("code").asString()).isEqualTo("disclosure.erased");
    json(desk.get(worker(person), "/api/v1/members/" + member), 404);
    assertThat(loose(person)).isZero();

    others.start("rights-service", id);
    others.answer("rights-service", id);

    await().until(() -> erasure(person, path).path("status").asString().equals("RESTRICTED"));
    JsonNode done = erasure(person, path);
    assertThat(done.path("services").findValuesAsString("rule"))
        .containsExactly("personal-information.kept.insurance");
    assertThat(done.path("deadlines").findValuesAsString("rule"))
        .containsExactly("personal-information.answer", "personal-information.erasure-again");
    json(desk.post(worker(person), "/api/v1/members", Desk.request(person)), 201);
  }

  @Test
  void an_officer_acts_for_a_person_with_a_reason_and_others_see_nothing() {
    Person person = People.confirmed();
    String member = desk.apply(person);
    refuse(person, member);
    json(desk.post(officer(UNION), ERASURES, Map.of("memberId", member)), 422);
    Map<String, ?> request = Map.of("memberId", member, "reason", "本人书面要求");
    desk.post(officer("u-buji"), ERASURES, request).expectStatus().isNotFound();
    Map<String, Object> waived = new HashMap<>(request);
    waived.put("givesUpAppeal", true);
    JsonNode early = json(desk.post(officer(UNION), ERASURES, waived), 422);
    assertThat(early.path("code").asString()).isEqualTo("data-erasure.appeal-open");
    assertThat(early.at("/rule/id").asString()).isEqualTo("membership.appeal");
    assertThat(early.path("detail").asString()).containsPattern("20\\d\\d-\\d\\d-\\d\\d");
    clock.advance(Duration.ofDays(45));

    JsonNode asked = json(desk.post(officer(UNION), ERASURES, request), 202);

    String path = ERASURES + "/" + asked.path("id").asString();
    await().until(() -> erasure(person, path).path("services").size() == 4);
    desk.get(worker(People.confirmed()), path).expectStatus().isNotFound();
    desk.get(officer(UNION), path).expectStatus().isOk();
  }

  @Test
  void who_joins_again_while_the_services_still_erase_loses_nothing_of_it() {
    Person person = People.confirmed();
    refuse(person, desk.apply(person));
    await().until(() -> loose(person) == 2);
    MessageListenerContainer erasing = listener("personal-data");
    erasing.stop();
    Map<String, ?> knowing = Map.of("givesUpAppeal", true);
    JsonNode asked = json(desk.post(worker(person), ERASURES, knowing), 202);
    clock.advance(Duration.ofSeconds(1));
    String again = desk.apply(person);
    await().until(() -> memberships(person).contains(again));

    erasing.start();

    String path = ERASURES + "/" + asked.path("id").asString();
    await().until(() -> erasure(person, path).path("services").size() == 4);
    json(desk.get(worker(person), "/api/v1/members/" + again), 200);
    assertThat(memberships(person)).containsExactly(again);
  }

  @Test
  void what_was_erased_does_not_come_back_by_events_that_are_heard_late() {
    Person person = People.confirmed();
    String member = desk.apply(person);
    await().until(() -> loose(person) == 1);
    List<MessageListenerContainer> late = List.of(listener("overview"), listener("notices"));
    late.forEach(Lifecycle::stop);
    refuse(person, member);
    Map<String, ?> knowing = Map.of("givesUpAppeal", true);
    JsonNode asked = json(desk.post(worker(person), ERASURES, knowing), 202);
    String path = ERASURES + "/" + asked.path("id").asString();
    await().until(() -> erasure(person, path).path("services").size() == 4);
    assertThat(loose(person)).isZero();

    late.forEach(Lifecycle::start);

    clock.advance(Duration.ofSeconds(1));
    String again = desk.apply(person);
    refuse(person, again);
    await().until(() -> loose(person) == 2);
    assertThat(memberships(person)).containsExactly(again);
    assertThat(count("notices", new Document("person", person.account()).append("subject", member)))
        .isZero();
  }

  private MessageListenerContainer listener(String name) {
    return listeners.getListenerContainers().stream()
        .filter(it -> String.valueOf(it.getGroupId()).endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> memberships(Person person) {
    return json(desk.get(worker(person), "/api/v1/me"), 200)
        .path("memberships")
        .valueStream()
        .map(it -> it.path("id").asString())
        .toList();
  }

  private void refuse(Person person, String member) {
    desk.step(
            officer(UNION),
            "/api/v1/members/" + member,
            "refusal",
            Map.of("reason", person.name() + "不在本单位"))
        .expectStatus()
        .isOk();
  }

  private JsonNode erasure(Person person, String path) {
    return json(desk.get(worker(person), path), 200);
  }

  /** In how many of the places that are nothing but a person's own they are found. */
  private long loose(Person person) {
    return Stream.of(
            new Document("person", person.account()), new Document("_id", person.account()))
        .flatMap(it -> Stream.of("notices", "overviews").filter(name -> count(name, it) > 0))
        .count();
  }

  private long count(String collection, Document filter) {
    return Mono.from(database.getCollection(collection).countDocuments(filter)).block();
  }

  private Document document(String member) {
    return Mono.from(database.getCollection("members").find(new Document("_id", member)).first())
        .block();
  }
}
