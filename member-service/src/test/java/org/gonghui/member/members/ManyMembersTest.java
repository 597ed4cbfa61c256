package org.gonghui.member.members;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.partner;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What a question costs does not grow with the members: the database, which writes down what it
 * does, looks at no more than a few documents beside those that are answered, among thousands.
 */
@MemberLive
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyMembersTest {

  private static final int COPIES = 3000;
  private static final int PAGE = 20;

  /** Pages are read one further; both sides of what a viewer may see are looked at. */
  private static final int FEW = 3 * PAGE;

  private static final String COPY = "^member-00copy";
  private static final Token AUDITOR = TestTokens.of("auditor", "auditor").union("u-longgang");

  @Autowired private WebTestClient client;
  @Autowired private MongoDatabase database;
  @Autowired private PersonalFiles files;
  private Desk desk;
  private Person person;
  private String id;

  @BeforeAll
  void enter() {
    desk = new Desk(client);
    person = People.confirmed();
    id = desk.join(person);
    desk.awaitLevel(id, "AUTHORITATIVE");
    Document pattern = Mono.from(members().find(eq("_id", id))).block();
    List<Document> copies =
        IntStream.range(0, COPIES).mapToObj(it -> copy(exactly(pattern), it)).toList();
    Mono.from(members().insertMany(copies, new InsertManyOptions().ordered(false))).block();
  }

  @AfterAll
  void forget() {
    Mono.from(members().deleteMany(regex("_id", COPY))).block();
  }

  @BeforeEach
  void lookOn() {
    profile(2);
  }

  @AfterEach
  void lookAway() {
    profile(0);
    Mono.from(database.getCollection("system.profile").drop()).block();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&status=ACTIVE",
        "&status=REFUSED",
        "&level=AUTHORITATIVE",
        "&level=FORMAT",
        "&employmentForm=FOOD_DELIVERY_RIDER",
        "&employmentForm=SECURITY_GUARD",
        "&unionId=u-xiangjiaotang",
        "&escalated=true",
        "&withdrawalProposed=true"
      })
  void a_page_of_the_list_looks_at_a_page(String filter) {
    for (Token viewer : List.of(officer(UNION), officer("u-longgang"), AUDITOR)) {
      json(desk.get(viewer, "/api/v1/members?limit=" + PAGE + filter), 200);
    }

    assertFewWereLookedAt();
  }

  @Test
  void a_page_in_the_middle_costs_what_the_first_costs() {
    JsonNode first = json(desk.get(officer("u-longgang"), "/api/v1/members?limit=" + PAGE), 200);
    for (int i = 0; i < 5; i++) {
      String cursor = "&cursor=" + first.path("next").asString();
      first = json(desk.get(officer("u-longgang"), path(cursor)), 200);
    }

    assertFewWereLookedAt();
  }

  @Test
  void one_person_is_found_at_once_by_whatever_is_known_of_them() {
    for (Token viewer : List.of(officer(UNION), officer("u-longgang"))) {
      for (var known :
          List.of(Map.of("identityNumber", person.number()), Map.of("phone", person.phone()))) {
        assertThat(
                json(desk.post(viewer, "/api/v1/members/lookup", known), 200)
                    .findValuesAsString("id"))
            .contains(id);
      }
    }
    json(desk.get(worker(person), "/api/v1/members/me"), 200);
    json(desk.get(worker(person), "/api/v1/members?limit=" + PAGE), 200);
    Map<String, String> question =
        Map.of("identityNumber", person.number(), "purpose", "PUBLIC_SERVICE");
    json(desk.post(partner(), "/api/v1/verification-status", question), 200);

    assertFewWereLookedAt();
  }

  private static String path(String more) {
    return "/api/v1/members?limit=" + PAGE + more;
  }

  private void assertFewWereLookedAt() {
    List<Document> done =
        await()
            .until(
                () ->
                    Flux.from(
                            database
                                .getCollection("system.profile")
                                .find(eq("ns", members().getNamespace().getFullName())))
                        .filter(it -> it.containsKey("docsExamined"))
                        .collectList()
                        .block(),
                it -> !it.isEmpty());
    assertThat(done.stream().filter(it -> lookedInVain(it) > FEW).map(Document::toJson)).isEmpty();
  }

  private static int lookedInVain(Document done) {
    int looked = Math.max(done.getInteger("docsExamined"), done.getInteger("keysExamined") / 2);
    return looked - done.getInteger("nreturned", 0);
  }

  private void profile(int level) {
    Mono.from(database.runCommand(new Document("profile", level).append("slowms", 100))).block();
  }

  private MongoCollection<Document> members() {
    return database.getCollection("members");
  }

  private static String exactly(Document document) {
    return document.toJson(JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build());
  }

  private Document copy(String pattern, int number) {
    Document made = Document.parse(pattern);
    String id = "member-00copy%020d".formatted(number);
    made.put("_id", id);
    made.put("createKey", id);
    made.put("outbox", List.of());
    made.put("people", List.of("p-copy-" + number));
    Document state = made.get("state", Document.class);
    state.put("id", id);
    state.put("personId", "p-copy-" + number);
    PersonalData personal =
        files.seal(
            id,
            new PlainData(
                "陈志强", "44030719900101%04d".formatted(number), "1380000%04d".formatted(number)));
    Document sealed = state.get("personal", Document.class);
    put(sealed, "name", personal.name());
    put(sealed, "identityNumber", personal.identityNumber());
    put(sealed, "phone", personal.phone());
    state.get("membership", Document.class).put("cardNumber", "copy" + number);
    return made;
  }

  private static void put(Document personal, String name, SealedField field) {
    Document put = new Document("value", field.value());
    if (field.index() != null) {
      put.put("index", field.index());
    }
    personal.put(name, put);
  }
}
