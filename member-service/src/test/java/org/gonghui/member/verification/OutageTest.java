package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.LiveParts.AUTHORITY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.authority.AuthorityAnswer;
import org.gonghui.member.authority.AuthorityAnswer.Verdict;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedAuthority.Met;
import org.gonghui.member.testing.ScriptedAuthority.Mood;
import org.gonghui.member.verification.VerificationQueue.Claim;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@MemberLive
class OutageTest {

  private static final Viewer SYSTEM = Viewer.system("test");

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private Members members;
  @Autowired private VerificationRequests requests;
  @Autowired private VerificationQueue queue;
  @Autowired private VerificationAttempt attempt;
  @Autowired private VerificationWorker worker;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @AfterEach
  void calm() {
    AUTHORITY.feels(Mood.ANSWERS);
    if (!worker.isRunning()) {
      worker.start();
    }
  }

  @Test
  void with_the_authority_away_for_an_hour_nothing_is_lost_or_asked_twice() {
    AUTHORITY.feels(Mood.DOWN);
    Map<String, Person> joined = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      Person person = People.confirmed();
      joined.put(desk.join(person), person);
    }
    int before = AUTHORITY.met().size();
    liveThrough(Duration.ofHours(1));
    int inTheHour = AUTHORITY.met().size() - before;
    assertThat(joined.keySet()).noneMatch(it -> level(it) == VerificationLevel.AUTHORITATIVE);
    // forty questions are not pressed on somebody who is down: a trial or two now and then
    assertThat(inTheHour).isBetween(1, 300);

    AUTHORITY.feels(Mood.ANSWERS);
    clock.advance(Duration.ofSeconds(16));
    joined.keySet().forEach(it -> desk.awaitLevel(it, "AUTHORITATIVE"));

    for (Person person : joined.values()) {
      List<Met> asked = AUTHORITY.about(person);
      assertThat(asked).filteredOn(Met::answered).hasSize(1);
      assertThat(asked).extracting(Met::requestId).containsOnly(asked.getFirst().requestId());
    }
    assertThat(mostInOneSecond(joined)).isLessThanOrEqualTo(LiveParts.RATE + 2);
    assertThat(AUTHORITY.mostAtOnce()).isLessThanOrEqualTo(LiveParts.OPEN);
    assertThat(joined.keySet()).allSatisfy(it -> assertThat(answersOf(it)).isEqualTo(1));
  }

  /** Time passes in steps of a minute; each leaves the worker the time for a trial. */
  private void liveThrough(Duration time) {
    for (Duration passed = Duration.ZERO;
        passed.compareTo(time) < 0;
        passed = passed.plusMinutes(1)) {
      int met = AUTHORITY.met().size();
      clock.advance(Duration.ofMinutes(1));
      long until = System.nanoTime() + Duration.ofMillis(250).toNanos();
      await()
          .pollInterval(Duration.ofMillis(10))
          .until(() -> AUTHORITY.met().size() > met || System.nanoTime() > until);
    }
  }

  private int mostInOneSecond(Map<String, Person> joined) {
    List<Long> times = new ArrayList<>();
    joined
        .values()
        .forEach(person ->
            AUTHORITY.about(person).stream()
                .filter(Met::answered)
                .forEach(it -> times.add(it.nanos())));
    times.sort(null);
    int most = 0;
    for (int i = 0; i < times.size(); i++) {
      int j = i;
      while (j < times.size() && times.get(j) - times.get(i) < 1_000_000_000L) {
        j++;
      }
      most = Math.max(most, j - i);
    }
    return most;
  }

  @Test
  void a_stop_between_the_stored_answer_and_the_end_of_the_question_asks_nobody_again() {
    worker.stop();
    Person person = People.mismatched();
    String id = desk.join(person);
    Claim claim = awaitClaim(id);

    Member answered =
        attempt
            .store(claim, new AuthorityAnswer(Verdict.NO_MATCH, clock.instant(), "GA-1"))
            .block();
    assertThat(answered.verification().knows(claim.requestId())).isTrue();
    // here the process dies; another takes over when the claim has run out
    clock.advance(VerificationQueue.CLAIMED.plusSeconds(1));
    worker.start();

    await()
        .until(() ->
            requests.find(SYSTEM, claim.requestId()).block().state().status()
                == RequestStatus.ANSWERED);
    assertThat(AUTHORITY.about(person)).isEmpty();
    assertThat(answersOf(id)).isEqualTo(1);
    assertThat(
            Desk.json(
                    desk.get(
                        Desk.officer(Desk.UNION), "/api/v1/verification-reviews?memberId=" + id),
                    200)
                .path("items"))
        .hasSize(1);
  }

  @Test
  void a_question_is_taken_by_one_of_many_who_reach_for_it() {
    worker.stop();
    String id = desk.join(People.confirmed());
    await().until(() -> requests.newest(id).block() != null);

    List<Claim> taken =
        reactor.core.publisher.Flux.range(0, 50)
            .flatMap(it -> queue.take(clock.instant()))
            .filter(it -> it.memberId().equals(id))
            .collectList()
            .block();

    assertThat(taken).hasSize(1);
    clock.advance(VerificationQueue.CLAIMED.plusSeconds(1));
  }

  private Claim awaitClaim(String memberId) {
    await().until(() -> requests.newest(memberId).block() != null);
    Claim claim;
    do {
      claim = queue.take(clock.instant()).blockOptional().orElseThrow();
    } while (!claim.memberId().equals(memberId));
    return claim;
  }

  private VerificationLevel level(String id) {
    return members.find(SYSTEM, id).block().state().verification().level();
  }

  private long answersOf(String id) {
    return members.history(SYSTEM, id).block().stream()
        .map(HistoryEntry::step)
        .filter("authority-answer"::equals)
        .count();
  }
}
