package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

/** A second district in the same directory has its own affairs. */
@OrgLive
class SecondDistrictStoryTest {

  private static final String PLANS = "/api/v1/work-plans";

  @Autowired Unions unions;
  @Autowired UnionService service;
  @Autowired UnionDirectory directory;
  @Autowired Clock clock;
  @Autowired Desk desk;

  @BeforeEach
  void nanshan_is_entered() {
    new DirectoryStart(unions, service, directory, clock, List.of("nanshan"))
        .run(new DefaultApplicationArguments());
  }

  @Test
  void a_work_plan_is_neither_shown_nor_worked_on_in_another_district() {
    JsonNode own = json(desk.get(officer("u-tianan"), PLANS), 200).path("items");
    assertThat(own.at("/0/unionId").asString()).isEqualTo("u-longgang");
    assertThat(own.at("/0/points").asInt()).isEqualTo(60);
    Token nanshan = officer("u-nanshan");
    assertThat(json(desk.get(nanshan, PLANS), 200).path("items")).isEmpty();
    for (String view : List.of("", "/board", "/wall-chart", "/ranking?metric=members_verified")) {
      desk.get(nanshan, PLANS + "/2023" + view).expectStatus().isNotFound();
    }
    desk.post(nanshan, "/api/v1/plan-tasks", task("u-nanshan")).expectStatus().isNotFound();
    desk.post(officer("u-longgang"), "/api/v1/plan-tasks", task("u-longgang"))
        .expectStatus()
        .isCreated();
  }

  private static Map<String, Object> task(String union) {
    return Map.of(
        "year",
        2023,
        "item",
        29,
        "unionId",
        union,
        "title",
        "走访百人以上企业",
        "ownerId",
        "p-worker",
        "ownerAs",
        "组建部干部",
        "dueOn",
        "2023-10-20");
  }
}
