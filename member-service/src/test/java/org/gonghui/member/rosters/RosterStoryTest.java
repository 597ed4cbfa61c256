package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@MemberLive
class RosterStoryTest {

  private static final String ROSTERS = "/api/v1/members/imports";
  private static final String HEADINGS = "序号,员工姓名,身份证号,联系电话,用工形式\n";
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final Columns ERRORS =
      new Columns(Stream.of("错误原因", "修改建议", "原表行号").map(it -> Column.of(it, it)).toList(), "原表行号");

  @Autowired WebTestClient client;
  @Autowired MongoDatabase database;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void who_is_new_joins_who_applied_is_accepted_and_sent_again_the_roster_adds_nobody() {
    List<Person> people = people(20);
    String applicant = desk.apply(people.getFirst());
    String roster = roster(people);
    assertThat(run(officer(UNION), roster))
        .isEqualTo("20 rows: 19 added, 1 changed, 0 same, 0 refused");
    assertThat(run(officer(UNION), roster))
        .isEqualTo("20 rows: 0 added, 0 changed, 20 same, 0 refused");

    JsonNode accepted = desk.member(applicant);
    assertThat(accepted.path("status").asString()).isEqualTo("ACTIVE");
    JsonNode joined = found(people.getLast());
    assertThat(joined.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(joined.path("unionId").asString()).isEqualTo(UNION);
    assertThat(joined.path("employmentForm").asString()).isEqualTo("COURIER");
    assertThat(joined.path("cardNumber").asString()).matches("440307\\d{10}");
    String path = "/api/v1/members/" + joined.path("id").asString();
    assertThat(
            json(desk.get(officer(UNION), path + "/history"), 200).path(0).path("step").asString())
        .isEqualTo("collective-joining");
    desk.awaitLevel(joined.path("id").asString(), "AUTHORITATIVE");
  }

  @Test
  void a_dry_run_counts_and_takes_in_nobody() {
    List<Person> people = people(3);
    JsonNode job =
        await(officer(UNION), send(officer(UNION), ROSTERS + "?dryRun=true", roster(people)));
    assertThat(counts(officer(UNION), job))
        .isEqualTo("3 rows: 3 added, 0 changed, 0 same, 0 refused");
    assertThat(memberships(people)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dryrun=true", "?dry=true", "?dryRun=true&union=u-x"})
  void a_parameter_that_there_is_not_is_refused_and_takes_in_nobody(String query) {
    List<Person> people = people(1);
    JsonNode refusal = json(send(officer(UNION), ROSTERS + query, roster(people)), 400);
    assertThat(refusal.path("errors").path(0).path("code").asString()).isEqualTo("filter.unknown");
    assertThat(memberships(people)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dryRun", "?dryRun=", "?dryRun=yes", "?dryRun=false&dryRun=true"})
  void a_trial_that_is_not_clearly_asked_for_or_not_is_refused_and_takes_in_nobody(String query) {
    List<Person> people = people(1);
    JsonNode refusal = json(send(officer(UNION), ROSTERS + query, roster(people)), 400);
    assertThat(refusal.path("errors").path(0).path("parameter").asString()).isEqualTo("dryRun");
    assertThat(memberships(people)).isEmpty();
  }

  @Test
  void what_is_wrong_comes_back_with_the_reason_and_what_was_corrected_is_all_that_is_added() {
    List<Person> people = people(5);
    String wrong =
        people.get(1).number().substring(0, 17)
            + (people.get(1).number().endsWith("X") ? "1" : "X");
    String roster =
        HEADINGS
            + line(people.get(0))
            + "2,欧阳一,%s,%s,快递\n".formatted(wrong, people.get(1).phone())
            + "3,欧阳二,4.40307196001E+17,%s,快递\n".formatted(people.get(2).phone())
            + "4,欧阳三,%s,12,快递\n".formatted(people.get(3).number())
            + "5,3,%s,%s,快 递\n".formatted(people.get(4).number(), people.get(4).phone())
            + line(people.get(0));
    JsonNode job = await(officer(UNION), send(officer(UNION), ROSTERS, roster));
    assertThat(counts(officer(UNION), job))
        .isEqualTo("6 rows: 1 added, 0 changed, 0 same, 5 refused");
    List<String> reasons = reasons(officer(UNION), job);
    assertThat(reasons.get(0)).startsWith("公民身份号码：").contains("校验码");
    assertThat(reasons.get(1)).startsWith("公民身份号码：").contains("截断");
    assertThat(reasons.get(2)).startsWith("手机号码：");
    assertThat(reasons.get(3)).startsWith("姓名：");
    assertThat(reasons.get(4)).contains("与第2行重复");
    assertThat(run(officer(UNION), roster(people)))
        .isEqualTo("5 rows: 4 added, 0 changed, 1 same, 0 refused");
  }

  @Test
  void a_member_of_another_union_is_refused_and_where_is_not_said() {
    List<Person> people = people(2);
    run(officer(UNION), roster(people.subList(0, 1)));
    Token other = officer("u-tianan");
    JsonNode job = await(other, send(other, ROSTERS, roster(people)));
    assertThat(counts(other, job)).isEqualTo("2 rows: 1 added, 0 changed, 0 same, 1 refused");
    List<String> reasons = reasons(other, job);
    assertThat(reasons.getFirst()).startsWith("公民身份号码：").doesNotContain("象角塘", UNION);
    assertThat(found(people.getFirst()).path("unionId").asString()).isEqualTo(UNION);
  }

  @Test
  void only_unions_that_the_sender_acts_for_and_that_keep_members_are_taken() {
    List<Person> people = people(3);
    String named =
        "姓名,身份证号码,手机号码,所属工会\n"
            + named(people.get(0), "象角塘社区工会联合会")
            + named(people.get(1), "坂田街道总工会")
            + named(people.get(2), "布吉街道总工会");
    Token street = officer("u-bantian");
    JsonNode job = await(street, send(street, ROSTERS, named));
    assertThat(counts(street, job)).isEqualTo("3 rows: 1 added, 0 changed, 0 same, 2 refused");
    List<String> reasons = reasons(street, job);
    assertThat(reasons.get(0)).startsWith("所属工会：");
    assertThat(reasons.get(1)).startsWith("所属工会：").contains("在您的辖区内没有");
    Token colleague = TestTokens.of("second-bantian", "officer").union("u-bantian");
    assertThat(result(colleague, job).path("refused").asInt()).isEqualTo(2);
    JsonNode rows = json(desk.get(colleague, job.at("/errors/href").asString()), 403);
    assertThat(rows.path("code").asString()).isEqualTo("job.errors-of-another");
    send(TestTokens.of("p-1", "member"), ROSTERS, named).expectStatus().isForbidden();
    send(TestTokens.of("p-2", "officer").union("u-longgang").department("RIGHTS"), ROSTERS, named)
        .expectStatus()
        .isForbidden();
    desk.get(officer("u-buji"), "/api/v1/jobs/" + job.path("id").asString())
        .expectStatus()
        .isNotFound();
  }

  @Test
  void of_the_same_roster_sent_by_two_at_once_each_worker_joins_once() {
    List<Person> people = people(120);
    List<JsonNode> jobs =
        Stream.of("p-a", "p-b")
            .map(it -> TestTokens.of(it, "officer").union(UNION))
            .parallel()
            .map(it -> await(it, send(it, ROSTERS, roster(people))))
            .toList();
    long added = 0;
    for (JsonNode job : jobs) {
      JsonNode it = result(officer("u-longgang"), job);
      added += it.path("added").asLong();
      assertThat(it.path("added").asLong() + it.path("same").asLong()).isEqualTo(120);
    }
    assertThat(added).isEqualTo(120);
    assertThat(memberships(people)).hasSize(120);
  }

  @Test
  void nothing_of_a_roster_is_readable_in_the_database() {
    List<Person> people = people(2);
    await(officer(UNION), send(officer(UNION), ROSTERS, roster(people) + line(people.getFirst())));
    String dump =
        Flux.from(database.listCollectionNames())
            .flatMap(it -> database.getCollection(it).find())
            .map(Document::toJson)
            .collect(Collectors.joining())
            .block(Duration.ofSeconds(30));
    for (Person it : people) {
      assertThat(dump)
          .doesNotContain(it.number())
          .doesNotContain(it.name())
          .doesNotContain(it.phone());
    }
    assertThat(dump).contains(UNION);
  }

  private static List<Person> people(int number) {
    return IntStream.range(0, number).mapToObj(_ -> People.confirmed()).toList();
  }

  private static String roster(List<Person> people) {
    return people.stream().map(RosterStoryTest::line).collect(Collectors.joining("", HEADINGS, ""));
  }

  private static String line(Person it) {
    return "1,%s,%s,%s,快递\n".formatted(it.name(), it.number(), it.phone());
  }

  private static String named(Person it, String union) {
    return "%s,%s,%s,%s\n".formatted(it.name(), it.number(), it.phone(), union);
  }

  private JsonNode found(Person person) {
    Map<String, String> question = Map.of("identityNumber", person.number());
    return json(desk.post(officer("u-longgang"), "/api/v1/members/lookup", question), 200).get(0);
  }

  private List<JsonNode> memberships(List<Person> people) {
    return people.stream()
        .map(it -> Map.of("identityNumber", it.number()))
        .map(it -> json(desk.post(officer("u-longgang"), "/api/v1/members/lookup", it), 200))
        .flatMap(JsonNode::valueStream)
        .toList();
  }

  private ResponseSpec send(Token token, String path, String body) {
    return client
        .post()
        .uri(path)
        .headers(token::on)
        .contentType(CSV)
        .bodyValue(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  private String run(Token token, String roster) {
    return counts(token, await(token, send(token, ROSTERS, roster)));
  }

  private JsonNode await(Token token, ResponseSpec sent) {
    String path = "/api/v1/jobs/" + json(sent, 202).path("id").asString();
    Awaitility.await().until(() -> json(desk.get(token, path), 200).path("endedAt").isString());
    JsonNode ended = json(desk.get(token, path), 200);
    assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("DONE");
    return ended;
  }

  private JsonNode result(Token token, JsonNode job) {
    return json(new String(body(token, job, "result"), StandardCharsets.UTF_8));
  }

  private String counts(Token token, JsonNode job) {
    JsonNode it = result(token, job);
    return "%d rows: %d added, %d changed, %d same, %d refused"
        .formatted(
            it.path("rows").asLong(),
            it.path("added").asLong(),
            it.path("changed").asLong(),
            it.path("same").asLong(),
            it.path("refused").asLong());
  }

  private List<String> reasons(Token token, JsonNode job) {
    List<String> reasons = new ArrayList<>();
    new SheetReader(SheetLimits.USUAL)
        .read(body(token, job, "errors"), ERRORS, it -> reasons.add(it.values().get("错误原因")));
    return reasons;
  }

  private byte[] body(Token token, JsonNode job, String file) {
    return desk.get(token, job.path(file).path("href").asString())
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }
}
