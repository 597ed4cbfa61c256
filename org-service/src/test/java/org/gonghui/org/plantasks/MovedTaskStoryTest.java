package org.gonghui.org.plantasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;
import static org.gonghui.org.testing.Desk.organizing;
import static org.gonghui.org.testing.Desk.union;

import java.util.Map;
import java.util.UUID;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Papers;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class MovedTaskStoryTest {

  private static final String UNIONS = "/api/v1/unions";
  private static final String TASKS = "/api/v1/plan-tasks";
  private static final Token OLD = officer("u-bantian");
  private static final Token NEW = officer("u-buji");
  private static final Map<String, Object> DONE = Map.of("text", "全部完成");

  @Autowired Desk desk;
  @Autowired Papers papers;

  @Test
  void what_the_old_street_gave_is_decided_by_the_street_above_after_a_move() {
    String community = community();
    String task = give(OLD, community);
    report(community, task);
    move(community);
    json(desk.get(OLD, task), 404);
    JsonNode seen = json(desk.get(NEW, task), 200);
    assertThat(seen.path("givenBy").asString()).isEqualTo("u-bantian");
    assertThat(seen.path("decidingUnionId").asString()).isEqualTo("u-buji");
    assertThat(seen.path("allowedSteps").toString()).contains("confirmation", "return");
    JsonNode own = json(desk.step(officer(community), task, "confirmation", DONE), 403);
    assertThat(own.path("code").asString()).isEqualTo("plan-task.not-yours-to-decide");
    json(desk.step(NEW, task, "return", Map.of("reason", "缺两家")), 200);
    json(desk.step(officer(community), task, "completion", DONE), 200);
    JsonNode done = json(desk.step(NEW, task, "confirmation", DONE), 200);
    assertThat(done.path("status").asString()).isEqualTo("DONE");
  }

  @Test
  void what_the_district_gave_it_decides_wherever_the_union_stands() {
    String community = community();
    String task = give(organizing(), community);
    report(community, task);
    move(community);
    JsonNode refusal = json(desk.step(NEW, task, "confirmation", DONE), 403);
    assertThat(refusal.path("code").asString()).isEqualTo("plan-task.not-yours-to-decide");
    JsonNode seen = json(desk.get(NEW, task), 200);
    assertThat(seen.path("decidingUnionId").asString()).isEqualTo("u-longgang");
    json(desk.step(organizing(), task, "confirmation", DONE), 200);
  }

  private String community() {
    String name = "迁社区工联会" + UUID.randomUUID().toString().substring(0, 8);
    return desk.enter(union("COMMUNITY_FEDERATION", name, "u-bantian"));
  }

  private String give(Token by, String community) {
    Map<String, Object> entry =
        Map.of(
            "year", 2023,
            "item", 29,
            "unionId", community,
            "title", "走访百人以上企业",
            "ownerId", "p-1",
            "ownerAs", "社区工会工作者",
            "dueOn", "2023-11-30");
    return TASKS + "/" + json(desk.post(by, TASKS, entry), 201).path("id").asString();
  }

  private void report(String community, String task) {
    json(papers.show(officer(community), task, "ledger"), 200);
    json(desk.step(officer(community), task, "completion", DONE), 200);
  }

  private void move(String community) {
    Map<String, Object> there = Map.of("superiorId", "u-buji");
    JsonNode job =
        json(desk.step(organizing(), UNIONS + "/" + community, "superior-change", there), 202);
    desk.await(organizing(), "/api/v1/jobs/" + job.path("id").asString(), "status", "DONE");
  }
}
