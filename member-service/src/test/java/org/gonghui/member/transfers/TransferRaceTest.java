package org.gonghui.member.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.request;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Whatever happens at the same moment, a person has one open membership, in one union. */
@MemberLive
class TransferRaceTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final String TRANSFERS = "/api/v1/membership-transfers";
  private static final List<String> OPEN = List.of("APPLIED", "APPEALED", "ACTIVE", "RETAINED");

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private Person person;
  private String member;

  @BeforeEach
  void a_member_of_the_community() {
    desk = new Desk(client);
    person = People.confirmed();
    member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void of_forty_requests_for_two_unions_at_once_one_is_open() {
    List<Integer> answers =
        together(
            IntStream.range(0, 40)
                .mapToObj(i -> asks(i % 2 == 0 ? "u-hangjia" : "u-tianan"))
                .toList());

    assertThat(answers).filteredOn(it -> it == 201).hasSize(1);
    assertThat(answers).filteredOn(it -> it == 409).hasSize(39);
  }

  @Test
  void an_acceptance_and_a_refusal_at_once_are_one_answer() {
    String path = TRANSFERS + "/" + ask("u-tianan");
    String version = desk.version(officer("u-tianan"), path);

    List<Integer> answers =
        together(
            List.of(
                posts(path + "/acceptance", Map.of(), version),
                posts(path + "/refusal", Map.of("reason", "不在本园区"), version)));

    assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
  }

  @RepeatedTest(5)
  void a_transfer_and_a_new_joining_at_once_leave_one_open_membership() {
    String path = TRANSFERS + "/" + ask("u-tianan");
    String version = desk.version(officer("u-tianan"), path);

    List<Integer> answers =
        together(
            Stream.concat(
                    Stream.of(posts(path + "/acceptance", Map.of(), version)),
                    IntStream.range(0, 10).mapToObj(this::joins))
                .toList());

    assertThat(answers).filteredOn(it -> it == 200).hasSize(1);
    assertThat(answers).filteredOn(it -> it == 409).hasSize(10);
    awaitConcluded(path);
    assertThat(openMemberships()).hasSize(1);
    assertThat(desk.member(member).path("unionId").asString()).isEqualTo("u-tianan");
  }

  @RepeatedTest(5)
  void a_transfer_and_an_end_at_once_end_the_membership_in_one_of_the_two_unions() {
    String path = TRANSFERS + "/" + ask("u-tianan");
    String version = desk.version(officer("u-tianan"), path);
    String membership = desk.version(officer(UNION), MEMBERS + "/" + member);

    List<Integer> answers =
        together(
            List.of(posts(path + "/acceptance", Map.of(), version), () -> expelled(membership)));

    awaitConcluded(path);
    JsonNode after = desk.member(member);
    JsonNode transfer = json(desk.get(officer("u-longgang"), path), 200);
    boolean ended = answers.get(1) == 200;
    boolean moved = transfer.path("status").asString().equals("COMPLETED");
    assertThat(after.path("status").asString()).isEqualTo(ended ? "ENDED" : "ACTIVE");
    assertThat(after.path("unionId").asString()).isEqualTo(moved ? "u-tianan" : UNION);
    assertThat(ended && moved).as("ended on a version before the move").isFalse();
    if (ended) {
      json(desk.post(worker(person), MEMBERS, request(person)), 201);
      assertThat(openMemberships()).hasSize(1);
    }
  }

  private Callable<Integer> asks(String union) {
    return () -> status(desk.post(worker(person), TRANSFERS, Map.of("toUnionId", union)));
  }

  private Callable<Integer> joins(int i) {
    return () ->
        status(desk.post(TestTokens.of("p-again-" + i, "member"), MEMBERS, request(person)));
  }

  private Callable<Integer> posts(String path, Map<String, ?> body, String version) {
    return () -> status(desk.post(officer("u-tianan"), path, body, it -> it.setIfMatch(version)));
  }

  private int expelled(String version) {
    String today = WorkingDays.dateOf(clock.instant()).toString();
    return status(
        desk.post(
            officer(UNION),
            MEMBERS + "/" + member + "/expulsion",
            Map.of("document", "象工联〔2023〕7号", "reason", "刑事处罚", "decidedOn", today),
            it -> it.setIfMatch(version)));
  }

  private static List<Integer> together(List<Callable<Integer>> all) {
    return Flux.fromIterable(all)
        .flatMapSequential(
            it -> Mono.fromCallable(it).subscribeOn(Schedulers.boundedElastic()), all.size())
        .collectList()
        .block(Duration.ofSeconds(60));
  }

  private static int status(WebTestClient.ResponseSpec response) {
    return response.expectBody().returnResult().getStatus().value();
  }

  private String ask(String union) {
    return json(desk.post(worker(person), TRANSFERS, Map.of("toUnionId", union)), 201)
        .path("id")
        .asString();
  }

  private void awaitConcluded(String path) {
    await()
        .until(() ->
            List.of("COMPLETED", "LAPSED")
                .contains(
                    json(desk.get(officer("u-longgang"), path), 200).path("status").asString()));
  }

  private List<JsonNode> openMemberships() {
    Map<String, String> number = Map.of("identityNumber", person.number());
    return json(desk.post(officer("u-longgang"), MEMBERS + "/lookup", number), 200)
        .valueStream()
        .filter(it -> OPEN.contains(it.path("status").asString()))
        .toList();
  }
}
