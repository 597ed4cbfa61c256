package org.gonghui.member.stars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A person has one vote, whatever becomes of their number, membership and account meanwhile. */
@MemberLive
class StarVoterTest {

  private static final String STARS = "/api/v1/star-selections";
  private static final String TWICE = "star.voted-already";
  private static final AtomicInteger EDITION = new AtomicInteger();

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  private Desk desk;
  private String path;
  private String first;
  private String second;

  @BeforeEach
  void two_candidates_on_the_shortlist() {
    desk = new Desk(client);
    Map<String, Object> selection =
        Map.of("kind", "TALENT", "edition", EDITION.incrementAndGet(), "year", 2024, "places", 1);
    path = STARS + "/" + json(desk.post(publicity(), STARS, selection), 201).path("id").asString();
    first = nominate();
    second = nominate();
    Map<String, Object> shortlist =
        Map.of(
            "candidateIds", List.of(first, second),
            "votingFrom", clock.instant().toString(),
            "votingUntil", clock.instant().plus(Duration.ofDays(7)).toString());
    desk.step(publicity(), path, "shortlisting", shortlist).expectStatus().isOk();
  }

  @Test
  void who_leaves_and_joins_again_under_another_account_has_voted_already() {
    Person voter = People.confirmed();
    String member = verified(voter);
    assertThat(status(vote(voter, first))).isEqualTo(204);
    leave(member);
    Person again = with(voter.account() + "-2", voter.number(), voter);
    verified(again);

    assertThat(code(vote(again, second), 409)).isEqualTo(TWICE);
  }

  @Test
  void whose_number_is_put_right_has_voted_already() {
    Person voter = People.confirmed();
    String member = verified(voter);
    assertThat(status(vote(voter, first))).isEqualTo(204);
    putRight(member, People.confirmed().number());

    assertThat(code(vote(voter, second), 409)).isEqualTo(TWICE);
    assertThat(status(vote(voter, first))).isEqualTo(204);
  }

  @Test
  void whose_number_is_put_right_and_who_joins_again_with_it_has_voted_already() {
    Person voter = People.confirmed();
    String member = verified(voter);
    assertThat(status(vote(voter, first))).isEqualTo(204);
    String right = People.confirmed().number();
    putRight(member, right);
    leave(member);
    verified(with(voter.account(), right, voter));

    assertThat(code(vote(voter, second), 409)).isEqualTo(TWICE);
    assertThat(status(vote(voter, first))).isEqualTo(204);
  }

  @Test
  void also_who_joins_again_with_it_under_another_account() {
    Person voter = People.confirmed();
    String member = verified(voter);
    assertThat(status(vote(voter, first))).isEqualTo(204);
    String right = People.confirmed().number();
    putRight(member, right);
    leave(member);
    Person again = with(voter.account() + "-2", right, voter);
    verified(again);

    assertThat(code(vote(again, second), 409)).isEqualTo(TWICE);
  }

  @Test
  void who_has_not_voted_before_votes_once_after_all_that_however_often_at_once() {
    Person voter = People.confirmed();
    String member = verified(voter);
    String right = People.confirmed().number();
    putRight(member, right);
    leave(member);
    Person again = with(voter.account(), right, voter);
    verified(again);

    List<Integer> answers =
        Flux.range(0, 8)
            .flatMap(it ->
                Mono.fromCallable(() -> status(vote(again, it % 2 == 0 ? first : second)))
                    .subscribeOn(Schedulers.boundedElastic()))
            .collectList()
            .block();
    assertThat(answers).hasSize(8).containsOnly(204, 409);
    assertThat(answers.stream().filter(it -> it == 204).count()).isBetween(1L, 4L);
  }

  private static Token publicity() {
    return TestTokens.of("officer-publicity", "officer")
        .union("u-longgang")
        .department("PUBLICITY");
  }

  private String nominate() {
    Map<String, Object> request =
        Map.of("memberId", verified(People.confirmed()), "merits", "主持改进工艺三项", "consented", true);
    return json(desk.post(officer(UNION), path + "/candidacy", request), 200)
        .path("candidates")
        .valueStream()
        .reduce((a, b) -> b)
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static Person with(String account, String number, Person it) {
    return new Person(account, it.name(), number, it.phone());
  }

  private String verified(Person person) {
    String member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
    return member;
  }

  private void putRight(String member, String number) {
    Map<String, Object> right = Map.of("identityNumber", number, "evidence", "登记有误");
    json(desk.step(officer(UNION), "/api/v1/members/" + member, "correction", right), 200);
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  private void leave(String member) {
    Map<String, Object> expulsion =
        Map.of(
            "document", "象工联〔2023〕7号",
            "reason", "违纪",
            "decidedOn", WorkingDays.dateOf(clock.instant()).toString());
    desk.step(officer(UNION), "/api/v1/members/" + member, "expulsion", expulsion)
        .expectStatus()
        .isOk();
  }

  private ResponseSpec vote(Person person, String candidate) {
    return desk.post(worker(person), path + "/votes", Map.of("candidateId", candidate));
  }

  private static int status(ResponseSpec response) {
    return response.returnResult(String.class).getStatus().value();
  }
}
