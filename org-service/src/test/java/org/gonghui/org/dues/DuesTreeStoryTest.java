package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.util.Map;
import java.util.UUID;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A community goes from one street to another; the union of an enterprise goes into another. */
@OrgLive
class DuesTreeStoryTest extends DuesClerks {

  private static final String UNIONS = "/api/v1/unions/";

  private String street;
  private String other;
  private String community;
  private String union;
  private String code;

  @BeforeEach
  void a_community_of_a_street_and_another_street() {
    street = enter("STREET_FEDERATION", "老街", "u-longgang");
    other = enter("STREET_FEDERATION", "新街", "u-longgang");
    community = enter("COMMUNITY_FEDERATION", "社区", street);
    union = enter("ENTERPRISE_UNION", "公司", community);
    code = CreditCodes.next();
    Token officer = TestTokens.of("officer-of-" + street, "officer").union(street);
    enterprise(code, officer, community, Map.of("kind", "OWN_UNION", "unionId", union));
  }

  @Test
  void months_before_a_move_are_those_of_the_street_of_their_time_also_when_paid_late() {
    run(line(code, "2023-05", 1000, 1000));
    step(community, "superior-change", Map.of("superiorId", other, "on", "2023-07-15"));

    assertThat(statement(street, "2023-05").path("collectedFen").asLong()).isEqualTo(100_000);
    assertThat(own(street, "2023-05")).isEqualTo(15_000);
    assertThat(statement(other, "2023-05").path("collectedFen").asLong()).isZero();
    assertThat(own(community, "2023-05")).isZero();
    assertThat(statement(community, "2023-05").path("collectedFen").asLong()).isEqualTo(100_000);

    run(line(code, "2023-06", 1000, 1000) + line(code, "2023-07", 1000, 1000));
    assertThat(own(street, "2023-06")).isEqualTo(15_000);
    assertThat(own(other, "2023-06")).isZero();
    assertThat(own(street, "2023-07")).isZero();
    assertThat(own(other, "2023-07")).isEqualTo(15_000);
    assertThat(statement(other, "2023-07").path("collectedFen").asLong()).isEqualTo(100_000);
  }

  @Test
  void a_preparatory_fee_paid_late_is_held_by_the_federation_that_kept_the_file_in_its_month() {
    String second = enter("COMMUNITY_FEDERATION", "迁入社区", other);
    String without = CreditCodes.next();
    Token officer = TestTokens.of("officer-of-" + street, "officer").union(street);
    String file = "/api/v1/enterprises/" + enterprise(without, officer, community, Map.of());
    Map<String, Object> handed = Map.of("unionId", second, "from", "2023-07-15");
    json(desk.step(organizing(), file, "handing-over", handed), 200);

    run(line(without, "2023-06", 1000, 1000) + line(without, "2023-07", 1000, 1000));
    assertThat(own(community, "2023-06")).isEqualTo(60_000);
    assertThat(own(street, "2023-06")).isEqualTo(15_000);
    assertThat(own(second, "2023-06")).isZero();
    assertThat(own(other, "2023-06")).isZero();
    assertThat(statement(street, "2023-06").path("collectedFen").asLong()).isEqualTo(100_000);
    assertThat(own(second, "2023-07")).isEqualTo(60_000);
    assertThat(own(other, "2023-07")).isEqualTo(15_000);
    assertThat(own(street, "2023-07")).isZero();

    String late = enter("ENTERPRISE_UNION", "迟建公司", second);
    Map<String, Object> covered =
        Map.of("coverage", "OWN_UNION", "unionId", late, "from", "2023-08-01");
    json(desk.step(organizing(), file, "union-coverage", covered), 200);
    run(line(without, "2023-05", 1000, 1000));
    assertThat(own(late, "2023-05")).isEqualTo(60_000);
    assertThat(own(street, "2023-05")).isEqualTo(15_000);
    assertThat(own(other, "2023-05")).isZero();
    assertThat(statement(late, "2023-05").path("balanced").asBoolean()).isTrue();
    assertThat(statement(street, "2023-05").path("balanced").asBoolean()).isTrue();
  }

  @Test
  void the_shares_of_a_union_that_is_gone_are_its_successors_own() {
    String second = enter("COMMUNITY_FEDERATION", "另一社区", other);
    String successor = enter("ENTERPRISE_UNION", "另一公司", second);
    run(line(code, "2023-05", 1000, 1000));
    assertThat(own(union, "2023-05")).isEqualTo(60_000);
    step(union, "merger", Map.of("intoId", successor, "reason", "合并", "on", "2023-07-01"));

    assertThat(own(successor, "2023-05")).isEqualTo(60_000);
    assertThat(statement(successor, "2023-05").path("collectedFen").asLong()).isEqualTo(100_000);
    assertThat(statement(street, "2023-05").path("collectedFen").asLong()).isEqualTo(100_000);
    assertThat(statement(other, "2023-05").path("collectedFen").asLong()).isZero();

    step(successor, "dissolution", Map.of("reason", "企业已注销", "on", "2023-08-01"));
    assertThat(own(second, "2023-05")).isEqualTo(60_000);
    assertThat(statement(second, "2023-05").path("balanced").asBoolean()).isTrue();
  }

  private String enter(String kind, String name, String superior) {
    String unique = name + UUID.randomUUID().toString().substring(0, 8);
    return desk.enter(Desk.union(kind, unique, superior));
  }

  private void step(String id, String step, Map<String, Object> body) {
    String version = desk.version(organizing(), UNIONS + id);
    String job =
        json(
                desk.post(
                    organizing(), UNIONS + id + "/" + step, body, head -> head.setIfMatch(version)),
                202)
            .path("id")
            .asString();
    desk.await(organizing(), "/api/v1/jobs/" + job, "status", "DONE");
  }

  private JsonNode statement(String of, String month) {
    String path = "/api/v1/dues-statements?union=" + of + "&from=" + month + "&to=" + month;
    return json(desk.get(OFFICE, path), 200);
  }

  private long own(String of, String month) {
    return statement(of, month)
        .path("own")
        .valueStream()
        .mapToLong(it -> it.path("fen").asLong())
        .sum();
  }
}
