package org.gonghui.member.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What was erased does not come back with the pages that are built anew from the topics. */
@MemberLive
class OverviewErasureTest {

  private static final String ERASURES = "/api/v1/data-erasures";
  private static final String ME = "/api/v1/me";

  @Autowired private WebTestClient client;
  @Autowired private Copies copies;
  @Autowired private TestClock clock;
  private final Person person = People.confirmed();
  private Desk desk;

  @BeforeEach
  void open() {
    clock.set(LiveParts.START);
    desk = new Desk(client);
  }

  @Test
  void a_page_that_is_built_anew_knows_of_an_erased_person_only_what_came_after() {
    refuse(desk.apply(person));
    await().until(() -> memberships().path(0).path("stage").asString().equals("REFUSED"));
    String erasure =
        json(desk.post(worker(person), ERASURES, Map.of("givesUpAppeal", true)), 202)
            .path("id")
            .asString();
    await().until(() -> answers(erasure) == 4);
    await().until(() -> read() == 0);

    rebuild();
    assertThat(read()).isZero();

    clock.advance(Duration.ofHours(1));
    String again = desk.apply(person);
    await().until(() -> memberships().size() == 1);
    rebuild();
    assertThat(memberships().findValuesAsString("id")).containsExactly(again);
  }

  private void refuse(String member) {
    desk.step(officer(UNION), "/api/v1/members/" + member, "refusal", Map.of("reason", "不在本工会管辖范围"))
        .expectStatus()
        .isOk();
  }

  private int answers(String erasure) {
    return json(desk.get(worker(person), ERASURES + "/" + erasure), 200).path("services").size();
  }

  private JsonNode memberships() {
    return json(desk.get(worker(person), ME), 200).path("memberships");
  }

  private long read() {
    return copies.read().find(List.of(person.account())).count().block();
  }

  private void rebuild() {
    TestTokens.Token operator = TestTokens.of("operator", "operator");
    JsonNode job = json(desk.post(operator, "/operations/overviews/rebuild", Map.of()), 202);
    String path = "/api/v1/jobs/" + job.path("id").asString();
    await()
        .until(() -> json(desk.get(operator, path), 200).path("status").asString().equals("DONE"));
  }
}
