package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.partner;
import static org.gonghui.member.testing.Desk.request;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.bson.RawBsonDocument;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.MessageCoverage;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Looks for what went in where it must not be found: database, topics, logs. */
@MemberLive
@ExtendWith(OutputCaptureExtension.class)
class DiscretionTest {

  private static final String MEMBERS = "/api/v1/members";

  @Autowired private WebTestClient client;
  @Autowired private MongoDatabase database;
  @Autowired private ConsumerFactory<?, ?> consumers;
  @Autowired private TestClock clock;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void after_a_whole_story_no_personal_data_is_in_database_topics_or_logs(CapturedOutput logs) {
    Person person = People.mismatched();
    String id = liveThrough(person);

    assertAbsent(dump(), person);
    assertThat(dump()).contains(id);
    assertAbsent(topic(), person);
    assertAbsent(logs.getAll(), person);
    assertThat(logs.getAll()).contains("/api/v1/members");
  }

  /** Every way in which personal data enters, leaves or is refused. */
  private String liveThrough(Person person) {
    desk.post(worker(person), MEMBERS, Map.of("identityNumber", person.number()))
        .expectStatus()
        .isBadRequest();
    Map<String, Object> broken = request(person);
    broken.put("unionId", person.number());
    desk.post(worker(person), MEMBERS, broken);
    String first = desk.apply(person);
    desk.post(worker(person), MEMBERS, request(person)).expectStatus().isEqualTo(409);
    desk.step(
            officer(UNION),
            MEMBERS + "/" + first,
            "refusal",
            Map.of("reason", person.name() + person.phone()))
        .expectStatus()
        .isOk();
    desk.step(
            worker(person),
            MEMBERS + "/" + first,
            "appeal",
            Map.of("grounds", person.name() + person.number()))
        .expectStatus()
        .isOk();
    desk.step(
            officer("u-bantian"),
            MEMBERS + "/" + first,
            "appeal-rejection",
            Map.of("answer", person.name() + person.phone()))
        .expectStatus()
        .isOk();
    String id = desk.join(person);
    desk.post(
        officer(UNION),
        MEMBERS + "/" + id + "/disclosures",
        Map.of(
            "purpose", "CONTACT",
            "reason", "联系",
            "fields", List.of("NAME", "PHONE", "IDENTITY_NUMBER")));
    desk.post(officer(UNION), MEMBERS + "/lookup", Map.of("phone", person.phone()));
    desk.post(
        partner(),
        "/api/v1/verification-status",
        Map.of("identityNumber", person.number(), "name", person.name(), "purpose", "核对"));
    String reviews = "/api/v1/verification-reviews";
    await().until(() -> !json(desk.get(worker(person), reviews), 200).path("items").isEmpty());
    JsonNode review = json(desk.get(worker(person), reviews), 200).path("items").path(0);
    desk.decide(review.path("id").asString(), "CONFIRMED", person.name() + person.number())
        .expectStatus()
        .isOk();
    desk.awaitLevel(id, "AUTHORITATIVE");
    copy(person);
    leave(person, id);
    return id;
  }

  /** A copy of everything, which the person downloads. */
  private void copy(Person person) {
    String exports = "/api/v1/data-exports";
    String id = json(desk.post(worker(person), exports, Map.of()), 202).path("id").asString();
    await()
        .until(() -> {
          clock.advance(Duration.ofSeconds(2));
          return json(desk.get(worker(person), exports + "/" + id), 200)
              .path("status")
              .asString()
              .equals("READY");
        });
    assertThat(json(desk.get(worker(person), exports + "/" + id + "/file"), 200).toString())
        .contains(person.number());
  }

  /** A transfer that is refused, a card that is checked, and the end. */
  private void leave(Person person, String id) {
    String transfers = "/api/v1/membership-transfers";
    Map<String, Object> asked =
        Map.of(
            "toUnionId", "u-tianan",
            "cardNumber", desk.member(id).path("cardNumber").asString(),
            "name", person.name());
    JsonNode transfer = json(desk.post(officer("u-tianan"), transfers, asked), 201);
    desk.step(
            officer(UNION),
            transfers + "/" + transfer.path("id").asString(),
            "refusal",
            Map.of("reason", person.name() + person.phone()))
        .expectStatus()
        .isOk();
    JsonNode card = json(desk.get(worker(person), MEMBERS + "/me/card"), 200);
    json(
        desk.post(partner(), "/api/v1/card-checks", Map.of("code", card.path("code").asString())),
        200);
    desk.step(
            officer(UNION),
            MEMBERS + "/" + id,
            "expulsion",
            Map.of(
                "document",
                "象工联〔2023〕7号",
                "reason",
                person.name() + person.number(),
                "decidedOn",
                WorkingDays.dateOf(clock.instant()).toString()))
        .expectStatus()
        .isOk();
  }

  private static void assertAbsent(String text, Person person) {
    for (String secret : List.of(person.name(), person.number(), person.phone())) {
      assertThat(text.contains(secret)).as("personal data found").isFalse();
    }
  }

  private String dump() {
    return Flux.from(database.listCollectionNames())
        .concatMap(it -> database.getCollection(it, RawBsonDocument.class).find())
        .map(it -> StandardCharsets.UTF_8.decode(it.getByteBuffer().asNIO()).toString())
        .collectList()
        .map(it -> String.join("\n", it))
        .block();
  }

  private String topic() {
    StringBuilder text = new StringBuilder();
    try (Consumer<?, ?> consumer = consumers.createConsumer("discretion", "")) {
      List<TopicPartition> partitions =
          List.of(
                  Topics.MEMBER,
                  Topics.MEMBERSHIP_TRANSFER,
                  Topics.VERIFICATION_REVIEW,
                  Topics.PRIVACY,
                  Topics.PRIVACY_ANSWER)
              .stream()
              .flatMap(it -> consumer.partitionsFor(it).stream())
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(it -> text.append(new String((byte[]) it.value(), StandardCharsets.UTF_8)));
      }
    }
    assertThat(text).contains("memberId");
    return text.toString();
  }

  @Test
  void keys_are_rotated_under_members_and_one_number_stays_one_person() {
    Person person = People.confirmed();
    String id = desk.apply(person);
    String before = sealedNumber(id);
    String job =
        desk.post(TestTokens.of("ops", "operator"), "/operations/key-rotations", Map.of())
            .expectStatus()
            .isAccepted()
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getLocation()
            .getPath();

    await()
        .until(() -> {
          clock.advance(Duration.ofSeconds(20));
          return json(desk.get(TestTokens.of("ops", "operator"), job), 200)
              .path("status")
              .asString()
              .equals("DONE");
        });

    assertThat(sealedNumber(id)).isNotEqualTo(before);
    JsonNode shown = json(desk.get(officer(UNION), MEMBERS + "/" + id), 200);
    assertThat(shown.path("person").path("phone").asString())
        .startsWith(person.phone().substring(0, 3))
        .endsWith(person.phone().substring(7));
    json(desk.post(worker(People.confirmed()), MEMBERS, request(person)), 409);
  }

  private String sealedNumber(String id) {
    return reactor.core.publisher.Mono.from(
            database.getCollection("members").find(new org.bson.Document("_id", id)).first())
        .map(it ->
            it.getEmbedded(List.of("state", "personal", "identityNumber", "value"), String.class))
        .block();
  }

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(MessageCoverage.gaps("org.gonghui.member")).isEmpty();
  }
}
