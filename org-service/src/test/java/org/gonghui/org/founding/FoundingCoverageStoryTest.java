package org.gonghui.org.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.util.Map;
import java.util.UUID;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A founding, and how its enterprise is covered before. */
@OrgLive
class FoundingCoverageStoryTest {

  private static final String FOUNDINGS = "/api/v1/union-foundings";
  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token SUPERIOR = officer(COMMUNITY);
  private static final Token APPLICANT =
      TestTokens.of("worker-of-the-union", "officer").union(COMMUNITY);

  @Autowired Desk desk;

  @Test
  void who_has_outgrown_a_joint_union_founds_a_union_of_its_own_and_goes_over_to_it() {
    String joint = desk.enter(Desk.union("JOINT_UNION", "出联合工会样例", COMMUNITY));
    Map<String, Object> body = Desk.enterprise(COMMUNITY, 60, null);
    body.put("coverage", Map.of("kind", "JOINT_UNION", "unionId", joint));
    String enterprise =
        json(desk.post(SUPERIOR, "/api/v1/enterprises", body), 201).path("id").asString();
    String path = apply(enterprise, 45);
    desk.step(SUPERIOR, path, "approval", Map.of()).expectStatus().isOk();
    JsonNode established = desk.await(SUPERIOR, path, "status", "ESTABLISHED");
    JsonNode file = json(desk.get(SUPERIOR, "/api/v1/enterprises/" + enterprise), 200);
    assertThat(file.path("coverage").asString()).isEqualTo("OWN_UNION");
    assertThat(file.path("coveredBy").asString())
        .isEqualTo(established.path("newUnionId").asString());
    assertThat(file.at("/coverings/0/unionId").asString()).isEqualTo(joint);
  }

  @Test
  void who_has_found_another_union_meanwhile_is_no_reason_to_found_one() {
    String enterprise = desk.register(COMMUNITY, 60, null);
    String path = apply(enterprise, 40);
    String own = desk.enter(Desk.union("ENTERPRISE_UNION", "已有工会样例", COMMUNITY));
    Map<String, Object> other = Map.of("coverage", "OWN_UNION", "unionId", own);
    desk.step(SUPERIOR, "/api/v1/enterprises/" + enterprise, "union-coverage", other)
        .expectStatus()
        .isOk();
    JsonNode refusal = json(desk.step(SUPERIOR, path, "approval", Map.of()), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("founding.enterprise-has-union");
    desk.step(SUPERIOR, path, "refusal", Map.of("text", "已有工会")).expectStatus().isOk();
  }

  private String apply(String enterprise, int members) {
    Map<String, Object> plan =
        Desk.plan(
            "ENTERPRISE_UNION",
            "样板" + UUID.randomUUID().toString().substring(0, 8) + "工会",
            5,
            Map.of(enterprise, members));
    Map<String, Object> body = Map.of("superiorId", COMMUNITY, "plan", plan);
    String path =
        FOUNDINGS + "/" + json(desk.post(APPLICANT, FOUNDINGS, body), 201).path("id").asString();
    desk.step(APPLICANT, path, "application", Map.of()).expectStatus().isOk();
    return path;
  }
}
