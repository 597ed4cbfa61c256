package org.gonghui.member.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Of who has left nobody has to look at papers any more. */
@MemberLive
class EndedReviewTest {

  private static final String REVIEWS = "/api/v1/verification-reviews";
  private static final String MEMBERS = "/api/v1/members/";

  @Autowired private WebTestClient client;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(client);
  }

  @Test
  void a_review_that_is_open_is_withdrawn_with_the_membership() {
    Person person = People.mismatched();
    String member = desk.join(person);
    String review = awaitReview(member);

    leave(member);

    awaitWithdrawn(review);
  }

  @Test
  void one_that_waits_for_the_second_officer_too_and_is_decided_no_more() {
    Person person = People.unknown();
    String member = desk.join(person);
    String review = awaitReview(member);
    Map<String, Object> opinion = Map.of("outcome", "REJECTED", "note", "查无此人");
    desk.step(officer(UNION), review, "proposal", opinion).expectStatus().isOk();

    leave(member);

    awaitWithdrawn(review);
    JsonNode refusal = json(desk.step(officer("u-bantian"), review, "decision", opinion), 409);
    assertThat(refusal.path("code").asString()).isEqualTo("workflow.illegal-step");
  }

  private void leave(String member) {
    for (String step : new String[] {"withdrawal-request", "withdrawal"}) {
      desk.step(officer(UNION), MEMBERS + member, step, Map.of()).expectStatus().isOk();
    }
  }

  private String awaitReview(String member) {
    await().until(() -> !open(member).isEmpty());
    return REVIEWS + "/" + open(member).path(0).path("id").asString();
  }

  private JsonNode open(String member) {
    return json(desk.get(officer(UNION), REVIEWS + "?status=OPEN&memberId=" + member), 200)
        .path("items");
  }

  private void awaitWithdrawn(String review) {
    await()
        .until(() ->
            json(desk.get(officer(UNION), review), 200)
                .path("status")
                .asString()
                .equals("WITHDRAWN"));
    JsonNode withdrawn = json(desk.get(officer(UNION), review), 200);
    assertThat(withdrawn.path("allowedSteps").isEmpty()).isTrue();
  }
}
