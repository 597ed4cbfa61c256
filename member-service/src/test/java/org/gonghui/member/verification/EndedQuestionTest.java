package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;
import static org.gonghui.member.testing.LiveParts.AUTHORITY;

import java.util.Map;
import org.gonghui.member.authority.AuthorityAnswer;
import org.gonghui.member.authority.AuthorityAnswer.Verdict;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Member;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.verification.VerificationQueue.Claim;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Of who has left, or is erased, nobody asks the authority. */
@MemberLive
class EndedQuestionTest {

  private static final String ERASURES = "/api/v1/data-erasures";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private VerificationRequests requests;
  @Autowired private VerificationQueue queue;
  @Autowired private VerificationAttempt attempt;
  @Autowired private VerificationWorker worker;
  @Autowired private KafkaListenerEndpointRegistry listeners;
  private final Person person = People.confirmed();
  private Desk desk;
  private MessageListenerContainer listener;

  @BeforeEach
  void nobody_asks() {
    desk = new Desk(client);
    worker.stop();
    listener =
        listeners.getListenerContainers().stream()
            .filter(it -> String.valueOf(it.getGroupId()).endsWith(".verification"))
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void all_are_back() {
    listener.start();
    clock.advance(VerificationQueue.CLAIMED.plusSeconds(1));
    worker.start();
  }

  @Test
  void a_question_that_waits_is_withdrawn_with_the_membership() {
    String member = desk.join(person);
    await().until(() -> requests.newest(member).block() != null);

    leave(member);

    awaitWithdrawn(member);
    assertThat(AUTHORITY.about(person)).isEmpty();
  }

  @Test
  void an_end_that_is_not_heard_of_yet_is_seen_before_the_authority_is_asked() {
    listener.stop();
    String member = desk.join(person);
    leave(member);
    assertThat(status(member)).isEqualTo(RequestStatus.WAITING);

    worker.start();

    awaitWithdrawn(member);
    assertThat(AUTHORITY.about(person)).isEmpty();
  }

  @Test
  void an_erasure_does_not_wait_for_a_question_that_nobody_wants() {
    listener.stop();
    String member = desk.join(person);
    Claim asking = claim(member);
    leave(member);
    String path =
        ERASURES
            + "/"
            + json(desk.post(worker(person), ERASURES, Map.of()), 202).path("id").asString();
    await().until(() -> erasure(path).path("services").size() == 4);

    assertThat(erasure(path).toString()).doesNotContain("kept.running");
    assertThat(requests.newest(member).block().state().personId()).startsWith("erased-");
    AuthorityAnswer late = new AuthorityAnswer(Verdict.NO_MATCH, clock.instant(), "GA-7");
    Member erased = attempt.store(asking, late).block();
    attempt.conclude(asking, erased).block();
    assertThat(erased.verification().checks())
        .extracting(IdentityCheck::source)
        .doesNotContain(IdentityCheck.Source.AUTHORITY);
    assertThat(status(member)).isEqualTo(RequestStatus.WITHDRAWN);
  }

  private Claim claim(String member) {
    Claim claim;
    do {
      claim = queue.take(clock.instant()).blockOptional().orElseThrow();
    } while (!claim.memberId().equals(member));
    return claim;
  }

  private void leave(String member) {
    for (String step : new String[] {"withdrawal-request", "withdrawal"}) {
      desk.step(officer(UNION), "/api/v1/members/" + member, step, Map.of()).expectStatus().isOk();
    }
  }

  private void awaitWithdrawn(String member) {
    await().until(() -> status(member) == RequestStatus.WITHDRAWN);
  }

  private RequestStatus status(String member) {
    return requests.newest(member).block().state().status();
  }

  private JsonNode erasure(String path) {
    return json(desk.get(worker(person), path), 200);
  }
}
