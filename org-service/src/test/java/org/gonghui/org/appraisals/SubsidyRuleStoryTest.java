package org.gonghui.org.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Instant;
import java.util.Map;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A district gives other sums from a day on; the rule is in the folder {@code law} of the tests.
 */
@OrgLive
class SubsidyRuleStoryTest extends Homes {

  private static final String RULE = "worker-home.subsidy";
  private static final Token ABOVE = officer("u-nantou");
  private static final Token DISTRICT =
      TestTokens.of("officer-nanshan", "officer").union("u-nanshan").department("ORGANIZING");

  @Autowired TestClock clock;

  @AfterEach
  void the_clock_goes_back() {
    clock.set(LiveParts.START);
  }

  @Test
  void a_district_changes_the_sums_and_both_old_and_new_subsidies_are_explained() {
    String first = subsidised();
    json(desk.step(ABOVE, first, "excellence", Map.of()), 200);
    clock.set(Instant.parse("2024-06-03T02:00:00Z"));
    String second = subsidised();
    Map<String, Object> payment = Map.of("paidOn", "2024-06-03", "voucher", "2024-6");
    json(desk.step(ABOVE, first, "subsidy-payment", payment), 200);

    JsonNode before = json(desk.get(ABOVE, first), 200);
    assertThat(before.at("/subsidy/status").asString()).isEqualTo("PAID");
    assertThat(before.at("/subsidy/fen").asLong()).isEqualTo(3_000_000);
    version(before.at("/subsidy/rule"), RULE, "2023-01-01", "CN");
    version(before.path("excellenceRule"), "worker-home.excellence", "2023-01-01", "CN");
    JsonNode after = json(desk.get(ABOVE, second), 200);
    assertThat(after.at("/subsidy/fen").asLong()).isEqualTo(2_500_000);
    version(after.at("/subsidy/rule"), RULE, "2024-06-01", "440305");
    JsonNode rule = json(desk.get(ABOVE, "/api/v1/rules/" + RULE), 200);
    assertThat(rule.path("versions").valueStream().map(it -> it.path("holdsFrom").asString()))
        .contains("2023-01-01", "2024-06-01");
  }

  private static void version(JsonNode rule, String id, String from, String place) {
    assertThat(rule.path("id").asString()).isEqualTo(id);
    assertThat(rule.path("from").asString()).isEqualTo(from);
    assertThat(rule.path("place").asString()).isEqualTo(place);
  }

  private String subsidised() {
    String name = "南山建家第%d工会".formatted(NUMBER.incrementAndGet());
    Map<String, Object> union = Desk.union("ENTERPRISE_UNION", name, "u-anle");
    String id = json(desk.post(ABOVE, "/api/v1/unions", union), 201).path("id").asString();
    String path = submitted(id);
    json(desk.step(ABOVE, path, "inspection", score(HOME)), 200);
    Map<String, Object> fund =
        Map.of("unionId", "u-nanshan", "name", "南山" + name, "year", 2023, "fen", 5_000_000);
    String fundId = json(desk.post(DISTRICT, FUNDS, fund), 201).path("id").asString();
    json(desk.step(DISTRICT, path, "subsidy-grant", Map.of("fundId", fundId)), 200);
    return path;
  }
}
