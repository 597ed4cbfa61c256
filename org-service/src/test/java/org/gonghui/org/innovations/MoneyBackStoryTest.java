package org.gonghui.org.innovations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.innovations.ProjectDesk.ABOVE;
import static org.gonghui.org.innovations.ProjectDesk.id;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class MoneyBackStoryTest {

  private static final long SUM = 1_000_000;

  @Autowired Desk desk;
  private ProjectDesk projects;

  @BeforeEach
  void at_the_desk() {
    projects = new ProjectDesk(desk);
  }

  @Test
  void what_an_accepted_project_did_not_spend_is_in_the_fund_again_and_granted_to_another() {
    String fund = projects.fund(SUM);
    String path = projects.paid(fund, SUM);
    desk.await(organizing(), fund, "paid", "" + SUM);
    projects.reach(path, 1, 500_000);
    projects.reach(path, 2, 200_000);
    json(desk.step(projects.carrier(path), path, "report", Map.of()), 200);
    assertThat(projects.fundNow(fund).path("left").asLong()).isZero();
    Map<String, Object> seen =
        Map.of("examiners", List.of("p-7", "p-8"), "accepted", true, "findings", "机制运行");
    JsonNode done = json(desk.step(ABOVE, path, "examination", seen), 200);
    assertThat(done.at("/funding/spent").asLong()).isEqualTo(700_000);
    assertThat(done.at("/funding/returned").asLong()).isEqualTo(300_000);

    JsonNode after = desk.await(organizing(), fund, "left", "300000");
    assertThat(after.path("paid").asLong()).isEqualTo(SUM);
    assertThat(after.path("returned").asLong()).isEqualTo(300_000);
    assertThat(after.at("/grants/0/returned").asLong()).isEqualTo(300_000);
    projects.paid(fund, 300_000);
    assertThat(projects.fundNow(fund).path("left").asLong()).isZero();
    assertThat(json(desk.get(organizing(), fund + "/history"), 200).findValuesAsString("step"))
        .containsOnlyOnce("return");
  }

  @Test
  void one_that_is_ended_says_what_was_spent_beside_its_milestones() {
    String fund = projects.fund(2 * SUM);
    String path = projects.paid(fund, SUM);
    projects.reach(path, 1, 400_000);
    Map<String, Object> more = Map.of("reason", "园区关闭", "fen", 600_001);
    JsonNode refused = json(desk.step(ABOVE, path, "end", more), 422);
    assertThat(refused.path("code").asString()).isEqualTo("innovation.overspent");
    JsonNode ended =
        json(desk.step(ABOVE, path, "end", Map.of("reason", "园区关闭", "fen", 100_000)), 200);
    assertThat(ended.at("/funding/spent").asLong()).isEqualTo(500_000);
    JsonNode after = desk.await(organizing(), fund, "left", "1500000");
    assertThat(after.path("returned").asLong()).isEqualTo(500_000);
  }

  @Test
  void however_many_end_and_are_granted_at_once_the_books_of_the_fund_balance() {
    String fund = projects.fund(4 * SUM);
    List<String> running = IntStream.range(0, 4).mapToObj(_ -> projects.paid(fund, SUM)).toList();
    List<String> waiting = IntStream.range(0, 3).mapToObj(_ -> projects.approved(SUM)).toList();
    desk.await(organizing(), fund, "paid", "" + 4 * SUM);
    IntStream.range(0, 7)
        .parallel()
        .forEach(it -> {
          if (it < 4) {
            Map<String, Object> end = Map.of("reason", "园区关闭", "fen", 100_000 * (it + 1));
            json(desk.step(ABOVE, running.get(it), "end", end), 200);
          } else {
            tried(waiting.get(it - 4), fund);
          }
          assertBalanced(projects.fundNow(fund));
        });
    JsonNode after = desk.await(organizing(), fund, "returned", "3000000");
    assertBalanced(after);
    for (String it : waiting) {
      tried(it, fund);
    }
    assertThat(projects.fundNow(fund).path("left").asLong()).isZero();
    assertBalanced(projects.fundNow(fund));
  }

  /** Granted or refused, as much as there is at the moment. */
  private void tried(String project, String fund) {
    desk.step(organizing(), project, "funding", Map.of("fundId", id(fund)))
        .expectBody()
        .returnResult();
  }

  private static void assertBalanced(JsonNode fund) {
    long left = fund.path("left").asLong();
    long waits = 0;
    for (JsonNode it : fund.path("grants")) {
      waits += it.path("status").asString().equals("GRANTED") ? it.path("fen").asLong() : 0;
    }
    long out = fund.path("paid").asLong() - fund.path("returned").asLong();
    assertThat(left).isBetween(0L, fund.path("fen").asLong());
    assertThat(left + waits + out).isEqualTo(fund.path("fen").asLong());
  }
}
