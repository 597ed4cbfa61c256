package org.gonghui.member.stars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.code;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Whose membership ends stands for no star, whether or not that was heard of yet. */
@MemberLive
class StarMembershipTest {

  private static final String STARS = "/api/v1/star-selections";
  private static final AtomicInteger EDITION = new AtomicInteger(60);

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private KafkaListenerEndpointRegistry listeners;
  private final Person wang = People.confirmed();
  private final Person li = People.confirmed();
  private Desk desk;
  private MessageListenerContainer listener;
  private String path;
  private String memberWang;
  private String forWang;
  private String forLi;

  @BeforeEach
  void two_candidates() {
    desk = new Desk(client);
    listener =
        listeners.getListenerContainers().stream()
            .filter(it -> String.valueOf(it.getGroupId()).endsWith(".star-members"))
            .findFirst()
            .orElseThrow();
    Map<String, Object> selection =
        Map.of("kind", "SKILL", "edition", EDITION.incrementAndGet(), "year", 2023, "places", 1);
    path = STARS + "/" + json(desk.post(publicity(), STARS, selection), 201).path("id").asString();
    memberWang = verified(wang);
    forWang = nominate(memberWang);
    forLi = nominate(verified(li));
  }

  @AfterEach
  void it_hears_again() {
    listener.start();
  }

  @Test
  void who_leaves_while_candidates_are_nominated_is_dropped_and_not_shortlisted() {
    listener.stop();
    leave(memberWang);
    assertThat(code(shortlist(), 422)).isEqualTo("star.candidate-dropped");

    listener.start();

    await().until(() -> candidate(forWang).path("droppedBecause").asString("").equals("会籍已终止"));
    assertThat(candidate(forLi).hasNonNull("droppedBecause")).isFalse();
    assertThat(code(shortlist(), 422)).isEqualTo("star.candidate-dropped");
    await()
        .until(() ->
            json(desk.get(worker(wang), "/api/v1/me"), 200)
                .path("stars")
                .path(0)
                .path("stage")
                .asString()
                .equals("WITHDRAWN"));
  }

  @Test
  void who_leaves_while_votes_are_taken_gets_none_and_does_not_win() {
    shortlist().expectStatus().isOk();
    vote(forWang).expectStatus().isNoContent();
    vote(forWang).expectStatus().isNoContent();
    vote(forLi).expectStatus().isNoContent();
    listener.stop();
    leave(memberWang);
    assertThat(code(vote(forWang), 422)).isEqualTo("star.candidate-dropped");

    clock.advance(Duration.ofDays(8));

    awaitStatus("ON_NOTICE");
    assertThat(candidate(forWang).path("droppedBecause").asString()).isEqualTo("会籍已终止");
    assertThat(candidate(forWang).path("wins").asBoolean()).isFalse();
    assertThat(candidate(forLi).path("wins").asBoolean()).isTrue();
  }

  @Test
  void who_leaves_while_on_public_notice_is_not_awarded_and_the_next_one_rises() {
    shortlist().expectStatus().isOk();
    vote(forWang).expectStatus().isNoContent();
    vote(forWang).expectStatus().isNoContent();
    vote(forLi).expectStatus().isNoContent();
    clock.advance(Duration.ofDays(8));
    awaitStatus("ON_NOTICE");
    clock.advance(Duration.ofDays(14));
    awaitStatus("NOTICE_ENDED");
    listener.stop();
    leave(memberWang);
    assertThat(code(award(), 422)).isEqualTo("star.candidate-dropped");

    listener.start();

    await().until(() -> candidate(forLi).path("wins").asBoolean());
    award().expectStatus().isOk();
    assertThat(candidate(forWang).path("wins").asBoolean()).isFalse();
  }

  private ResponseSpec shortlist() {
    Map<String, Object> request =
        Map.of(
            "candidateIds", List.of(forWang, forLi),
            "votingFrom", clock.instant().toString(),
            "votingUntil", clock.instant().plus(Duration.ofDays(7)).toString());
    return desk.step(publicity(), path, "shortlisting", request);
  }

  private ResponseSpec award() {
    return desk.step(publicity(), path, "award", Map.of("document", "龙工〔2023〕31号"));
  }

  /** By somebody who has not voted. */
  private ResponseSpec vote(String candidate) {
    Person voter = People.confirmed();
    verified(voter);
    return desk.post(worker(voter), path + "/votes", Map.of("candidateId", candidate));
  }

  private String nominate(String member) {
    Map<String, Object> request =
        Map.of("memberId", member, "merits", "主持改进工艺三项", "consented", true);
    return json(desk.post(officer(UNION), path + "/candidacy", request), 200)
        .path("candidates")
        .valueStream()
        .reduce((_, last) -> last)
        .orElseThrow()
        .path("id")
        .asString();
  }

  private String verified(Person person) {
    String member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
    return member;
  }

  private void leave(String member) {
    for (String step : new String[] {"withdrawal-request", "withdrawal"}) {
      desk.step(officer(UNION), "/api/v1/members/" + member, step, Map.of()).expectStatus().isOk();
    }
  }

  private JsonNode candidate(String id) {
    return json(desk.get(publicity(), path), 200)
        .path("candidates")
        .valueStream()
        .filter(it -> it.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void awaitStatus(String status) {
    await()
        .until(
            () -> json(desk.get(publicity(), path), 200).path("status").asString().equals(status));
  }

  private static Token publicity() {
    return TestTokens.of("officer-publicity", "officer")
        .union("u-longgang")
        .department("PUBLICITY");
  }
}
