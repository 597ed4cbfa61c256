package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.LiveParts.AUTHORITY;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedAuthority.Met;
import org.gonghui.member.verification.VerificationQueue.Claim;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How questions come into the queue: by the acceptance itself, or by the listener behind it. */
@MemberLive
class OpeningTest {

  private static final String HEADINGS = "姓名,公民身份号码,手机号码,就业形态\n";

  /** So many that to ask for them takes half a minute. */
  private static final int ROSTER = 600;

  private static final Duration LONG = Duration.ofMinutes(3);

  /** What the authority permits where nothing else is said. */
  private static final int PERMITTED = 20;

  @Autowired private WebTestClient client;
  @Autowired private MongoDatabase database;
  @Autowired private VerificationRequests requests;
  @Autowired private VerificationQueue queue;
  @Autowired private VerificationWorker worker;
  @Autowired private KafkaListenerEndpointRegistry listeners;
  @Autowired private UnionDirectory directory;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson json;
  @Autowired private TestClock clock;
  private Desk desk;
  private MessageListenerContainer listener;
  private OpenedSince opened;

  @BeforeEach
  void standStill() {
    desk = new Desk(client);
    worker.stop();
    listener =
        listeners.getListenerContainers().stream()
            .filter(it -> String.valueOf(it.getGroupId()).endsWith(".verification"))
            .findFirst()
            .orElseThrow();
    opened = OpenedSince.now(database);
  }

  /** The roster would be asked for first, before the questions of other tests. */
  @AfterEach
  void clear() {
    if (!listener.isRunning()) {
      listener.start();
    }
    opened.waiting().flatMap(this::end, 16).blockLast(LONG);
    clock.advance(VerificationQueue.CLAIMED.plusSeconds(1));
    worker.start();
  }

  @Test
  void who_joins_another_union_while_a_large_roster_comes_in_is_asked_in_their_fair_turn() {
    pause();
    List<Person> roster = people(ROSTER);
    takeIn(officer(UNION), roster);
    String other = Desk.union(directory, "u-buji", UnionKind.COMMUNITY_FEDERATION);
    String joined = desk.join(People.confirmed(), other);
    takeIn(officer("u-tianan"), people(3));
    boolean atOnce = requests.newest(joined).blockOptional().isPresent();

    long started = System.nanoTime();
    listener.start();
    await().atMost(LONG).until(() -> opened.count() == ROSTER + 4);
    double seconds = (System.nanoTime() - started) / 1e9;
    double rate = (ROSTER + 3) / seconds;

    assertThat(atOnce).as("opened by the acceptance").isTrue();
    assertThat(rate).as("questions opened a second").isGreaterThan(3 * PERMITTED);
    List<String> unions = unionsInTurn();
    assertThat(unions).hasSizeGreaterThanOrEqualTo(ROSTER + 4);
    assertThat(unions.subList(0, 3)).contains(other);
    assertThat(unions.subList(0, 9).stream().filter("u-tianan"::equals)).hasSize(3);
  }

  @Test
  void urgency_opens_the_question_that_is_not_yet_opened() {
    pause();
    Person person = People.confirmed();
    takeIn(officer("u-tianan"), people(5));
    takeIn(officer("u-tianan"), List.of(person));
    String id = find(person);
    assertThat(requests.newest(id).blockOptional()).isEmpty();

    ResponseSpec answer =
        desk.post(
            officer("u-tianan"),
            "/api/v1/verifications/" + id + "/urgency",
            Map.of("reason", "住院慰问待实名"));

    assertThat(json(answer, 200).path("urgent").asBoolean()).isTrue();
    String question = requests.newest(id).block().state().id();
    listener.start();
    await().atMost(LONG).until(() -> opened.count() == 6);
    assertThat(queue.take(clock.instant()).block().memberId()).isEqualTo(id);
    assertThat(requests.newest(id).block().state().id()).isEqualTo(question);
  }

  @Test
  void who_is_asked_about_by_the_acceptance_and_heard_of_again_is_asked_about_once() {
    pause();
    Person person = People.confirmed();
    String id = desk.join(person);
    String question = requests.newest(id).block().state().id();
    String right = People.confirmed().number();
    json(
        desk.step(
            officer(UNION),
            "/api/v1/members/" + id,
            "correction",
            Map.of("identityNumber", right, "evidence", "登记有误")),
        200);
    VerificationRequest anew = requests.newest(id).block().state();
    assertThat(anew.id()).isNotEqualTo(question);
    assertThat(anew.turn()).isNegative();

    listener.start();
    worker.start();
    desk.awaitLevel(id, "AUTHORITATIVE");
    // whoever joins after it is heard of after it
    desk.awaitLevel(desk.join(People.confirmed()), "AUTHORITATIVE");

    assertThat(opened.about(id)).isEqualTo(2);
    assertThat(AUTHORITY.about(person)).isEmpty();
    assertThat(AUTHORITY.met().stream().filter(it -> it.number().equals(right)))
        .extracting(Met::requestId)
        .containsExactly(anew.id());
  }

  @Test
  void an_event_that_cannot_be_taken_is_put_aside_and_those_around_it_are_asked_about() {
    pause();
    String nobody = "member-" + UUID.randomUUID();
    takeIn(officer("u-tianan"), people(10));
    new EventWire(kafka, json, clock.instant())
        .send(
            nobody,
            1,
            new MemberJoined(
                nobody,
                "p-nobody",
                "u-nanshan",
                EmploymentForm.COURIER,
                LocalDate.of(2023, 9, 20)));
    takeIn(officer("u-tianan"), people(10));

    listener.start();

    await().atMost(LONG).until(() -> opened.count() == 20);
    await().atMost(LONG).until(() -> reasons(nobody).size() == 1);
    assertThat(reasons(nobody).getFirst()).startsWith("NotFound");
  }

  /** Why the listener could not take events of this subject. */
  private List<String> reasons(String subject) {
    Token operator = TestTokens.of("operator", "operator");
    String path = "/operations/dead-letters?limit=100&listener=member-service.verification";
    return json(desk.get(operator, path), 200)
        .path("items")
        .valueStream()
        .filter(it -> it.path("subject").asString().equals(subject))
        .map(it -> it.path("reason").asString())
        .toList();
  }

  private void pause() {
    listener.stop();
  }

  private void takeIn(Token officer, List<Person> people) {
    String rows = people.stream().map(OpeningTest::line).collect(Collectors.joining());
    ResponseSpec sent =
        client
            .post()
            .uri("/api/v1/members/imports")
            .headers(officer::on)
            .contentType(MediaType.parseMediaType("text/csv"))
            .bodyValue((HEADINGS + rows).getBytes(StandardCharsets.UTF_8))
            .exchange();
    String job = "/api/v1/jobs/" + json(sent, 202).path("id").asString();
    await()
        .atMost(LONG)
        .until(() -> json(desk.get(officer, job), 200).path("status").asString().equals("DONE"));
  }

  private static String line(Person it) {
    return "%s,%s,%s,快递员\n".formatted(it.name(), it.number(), it.phone());
  }

  private static List<Person> people(int number) {
    return IntStream.range(0, number).mapToObj(_ -> People.confirmed()).toList();
  }

  private String find(Person person) {
    Map<String, String> number = Map.of("identityNumber", person.number());
    return json(desk.post(officer("u-longgang"), "/api/v1/members/lookup", number), 200)
        .path(0)
        .path("id")
        .asString();
  }

  /** Whose questions are taken, in their order, of those that were opened here. */
  private List<String> unionsInTurn() {
    List<Claim> taken = new ArrayList<>();
    Claim claim = queue.take(clock.instant()).block();
    while (claim != null) {
      if (opened.isAmong(claim.requestId())) {
        taken.add(claim);
      }
      claim = queue.take(clock.instant()).block();
    }
    return Flux.fromIterable(taken)
        .flatMapSequential(it -> requests.newest(it.memberId()), 16)
        .map(it -> it.state().unionId())
        .collectList()
        .block();
  }

  /** Some are answered meanwhile. */
  private Mono<?> end(String id) {
    return requests
        .change(id, command("end:" + id), it -> it.answered(anything()))
        .onErrorComplete(IllegalStep.class);
  }

  private IdentityCheck anything() {
    return IdentityCheck.matched(IdentityCheck.Source.AUTHORITY, clock.instant(), "test", null);
  }

  private Command command(String key) {
    return Command.of("test", key, clock.instant(), null);
  }
}
