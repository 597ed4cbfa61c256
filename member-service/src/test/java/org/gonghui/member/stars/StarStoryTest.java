package org.gonghui.member.stars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.union;
import static org.gonghui.member.testing.Desk.worker;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.RawBsonDocument;
import org.gonghui.contracts.UnionKind;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Verified members elect star workers; nobody stuffs the boxes or learns who voted for whom. */
@MemberLive
class StarStoryTest {

  private static final String STARS = "/api/v1/star-selections";
  private static final AtomicInteger EDITION = new AtomicInteger();

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private MongoDatabase database;
  @Autowired private UnionDirectory directory;
  private Desk desk;
  private Person wang;
  private Person li;
  private String path;
  private String forWang;
  private String forLi;

  @BeforeEach
  void two_candidates_on_the_shortlist() {
    desk = new Desk(client);
    wang = People.confirmed();
    li = People.confirmed();
    path = STARS + "/" + open().path("id").asString();
    forWang = nominate(wang);
    forLi = nominate(li);
    Map<String, Object> shortlist =
        Map.of(
            "candidateIds", List.of(forWang, forLi),
            "votingFrom", clock.instant().toString(),
            "votingUntil", clock.instant().plus(Duration.ofDays(7)).toString());
    desk.step(publicity(), path, "shortlisting", shortlist).expectStatus().isOk();
  }

  @Test
  void a_vote_counts_once_however_often_it_is_sent_at_once_and_the_result_is_frozen() {
    Person voter = verified();
    List<Integer> answers =
        Flux.range(0, 8)
            .flatMap(it ->
                Mono.fromCallable(() -> status(vote(voter, it % 2 == 0 ? forWang : forLi)))
                    .subscribeOn(Schedulers.boundedElastic()))
            .collectList()
            .block();
    assertThat(answers).containsOnly(204, 409);
    assertThat(status(vote(wang, forLi))).isEqualTo(204);
    assertThat(status(vote(verified(), forLi))).isEqualTo(204);
    assertThat(status(vote(verified(), forLi))).isEqualTo(204);
    assertThat(json(desk.get(publicity(), path), 200).toString()).doesNotContain("\"votes\"");
    assertThat(refusal(desk.get(publicity(), path + "/recount"), 422))
        .isEqualTo("star.not-counted");

    clock.advance(Duration.ofDays(8));
    awaitStatus("ON_NOTICE");

    assertThat(refusal(vote(verified(), forWang), 422)).isEqualTo("star.voting-over");
    JsonNode recount = json(desk.get(publicity(), path + "/recount"), 200);
    assertThat(recount.path("equal").asBoolean()).isTrue();
    assertThat(
            recount.path("counted").path(forLi).asLong()
                + recount.path("counted").path(forWang).asLong(0))
        .isEqualTo(4);
    clock.advance(Duration.ofDays(14));
    awaitStatus("NOTICE_ENDED");
    desk.step(publicity(), path, "award", Map.of("document", "龙工〔2023〕30号")).expectStatus().isOk();
    JsonNode awarded = json(desk.get(worker(li), path), 200);
    assertThat(winner(awarded)).isEqualTo(li.name());
  }

  @Test
  void only_verified_members_vote_not_for_themselves_nor_for_who_left() {
    assertThat(refusal(vote(wang, forWang), 422)).isEqualTo("star.own-vote");
    Person unverified = People.unknown();
    desk.join(unverified);
    assertThat(refusal(vote(unverified, forLi), 403)).isEqualTo("star.voters-only");
    assertThat(refusal(vote(People.confirmed(), forLi), 403)).isEqualTo("star.voters-only");
    assertThat(refusal(vote(verified(), "candidate-none"), 422))
        .isEqualTo("star.no-such-candidate");
    desk.step(publicity(), path, "dropping", Map.of("candidateId", forLi, "reason", "本人申请退出"))
        .expectStatus()
        .isOk();
    assertThat(refusal(vote(verified(), forLi), 422)).isEqualTo("star.candidate-dropped");
    desk.post(publicity(), path + "/votes", Map.of("candidateId", forWang))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void nobody_outside_the_organisers_tree_nominates_stands_or_votes() {
    Map<String, Object> selection =
        Map.of("kind", "SKILL", "edition", EDITION.incrementAndGet(), "year", 2023, "places", 1);
    String other =
        STARS
            + "/"
            + json(desk.post(officer("u-buji"), STARS, selection), 201).path("id").asString();
    assertThat(json(desk.get(officer(UNION), other), 200).path("allowedSteps")).isEmpty();
    Map<String, Object> stranger =
        Map.of("memberId", id(wang), "merits", "主持改进工艺三项", "consented", true);
    assertThat(refusal(desk.post(officer(UNION), other + "/candidacy", stranger), 422))
        .isEqualTo("star.other-tree");
    assertThat(refusal(desk.post(publicity(), other + "/candidacy", stranger), 422))
        .isEqualTo("star.other-tree");

    Person own = People.confirmed();
    String community = union(directory, "u-buji", UnionKind.COMMUNITY_FEDERATION);
    String member = desk.join(own, community);
    desk.awaitLevel(member, "AUTHORITATIVE");
    Map<String, Object> request =
        Map.of("memberId", member, "merits", "主持改进工艺三项", "consented", true);
    String candidate =
        json(desk.post(officer("u-buji"), other + "/candidacy", request), 200)
            .at("/candidates/0/id")
            .asString();
    Map<String, Object> shortlist =
        Map.of(
            "candidateIds", List.of(candidate),
            "votingFrom", clock.instant().toString(),
            "votingUntil", clock.instant().plus(Duration.ofDays(7)).toString());
    desk.step(officer("u-buji"), other, "shortlisting", shortlist).expectStatus().isOk();
    Map<String, Object> vote = Map.of("candidateId", candidate);
    JsonNode refused = json(desk.post(worker(wang), other + "/votes", vote), 422);
    assertThat(refused.path("code").asString()).isEqualTo("star.other-tree");
    assertThat(refused.path("detail").asString()).contains("布吉街道总工会");
    Person neighbour = People.confirmed();
    desk.awaitLevel(desk.join(neighbour, community), "AUTHORITATIVE");
    assertThat(status(desk.post(worker(neighbour), other + "/votes", vote))).isEqualTo(204);
  }

  @Test
  void the_boxes_show_neither_voters_nor_times() {
    Person voter = verified();
    String member = json(desk.get(worker(voter), "/api/v1/members/me"), 200).path("id").asString();
    assertThat(status(vote(voter, forWang))).isEqualTo(204);

    String boxes =
        Flux.from(database.getCollection("starBallots", RawBsonDocument.class).find())
            .map(RawBsonDocument::toJson)
            .collectList()
            .map(it -> String.join("\n", it))
            .block();
    assertThat(boxes)
        .contains(forWang)
        .doesNotContain(member, voter.account(), voter.number(), "$date", "createdAt");
    assertThat(json(desk.get(publicity(), path + "/history"), 200).toString())
        .doesNotContain(voter.account());
  }

  private static Token publicity() {
    return TestTokens.of("officer-publicity", "officer")
        .union("u-longgang")
        .department("PUBLICITY");
  }

  private JsonNode open() {
    Map<String, Object> request =
        Map.of("kind", "SKILL", "edition", EDITION.incrementAndGet(), "year", 2023, "places", 1);
    return json(desk.post(publicity(), STARS, request), 201);
  }

  private String nominate(Person person) {
    String member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
    Map<String, Object> request =
        Map.of("memberId", member, "merits", "主持改进工艺三项", "consented", true);
    return json(desk.post(officer(UNION), path + "/candidacy", request), 200)
        .path("candidates")
        .valueStream()
        .reduce((a, b) -> b)
        .orElseThrow()
        .path("id")
        .asString();
  }

  private String id(Person person) {
    return json(desk.get(worker(person), "/api/v1/members/me"), 200).path("id").asString();
  }

  private Person verified() {
    Person person = People.confirmed();
    desk.awaitLevel(desk.join(person), "AUTHORITATIVE");
    return person;
  }

  private WebTestClient.ResponseSpec vote(Person person, String candidate) {
    return desk.post(worker(person), path + "/votes", Map.of("candidateId", candidate));
  }

  private static int status(WebTestClient.ResponseSpec response) {
    return response.returnResult(String.class).getStatus().value();
  }

  private static String refusal(WebTestClient.ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }

  private static String winner(JsonNode selection) {
    return selection
        .path("candidates")
        .valueStream()
        .filter(it -> it.path("wins").asBoolean())
        .findFirst()
        .orElseThrow()
        .path("name")
        .asString();
  }

  private void awaitStatus(String status) {
    await()
        .until(
            () -> json(desk.get(publicity(), path), 200).path("status").asString().equals(status));
  }
}
