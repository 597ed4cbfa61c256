package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.Money;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class ReturnStoryTest {

  private static final Token OFFICE =
      TestTokens.of("officer-office", "officer").union("u-longgang").department("OFFICE");
  private static final Token BANTIAN = officer("u-bantian");

  @Autowired Desk desk;
  @Autowired DuesImport dues;
  @Autowired Clock clock;

  @Test
  void a_preparatory_fee_goes_to_the_union_that_covers_the_employer_from_then_on() {
    Map<String, Object> file = Desk.enterprise("u-xiangjiaotang", 12, null);
    String code = (String) file.get("creditCode");
    String enterprise =
        "/api/v1/enterprises/"
            + json(desk.post(BANTIAN, "/api/v1/enterprises", file), 201).path("id").asString();
    pay(code, "2023-02", 1);
    String path = "/api/v1/dues-payments/" + only(code).path("id").asString();
    assertThat(json(desk.get(OFFICE, path), 200).at("/shares/0/account").asString())
        .isEqualTo("PREPARATORY");

    json(desk.step(BANTIAN, enterprise, "federation-coverage", Map.of("unionId", "u-tianan")), 200);
    JsonNode handed = desk.await(OFFICE, path, "unionId", "u-tianan");
    assertThat(handed.at("/shares/0/account").asString()).isEqualTo("GRASSROOTS");
    assertThat(handed.at("/shares/0/unionId").asString()).isEqualTo("u-tianan");
    assertThat(handed.at("/entries/2/kind").asString()).isEqualTo("RETURN");

    pay(code, "2023-01", 2);
    JsonNode late =
        json(desk.get(OFFICE, "/api/v1/dues-payments?period=2023-01&payerCode=" + code), 200);
    assertThat(late.at("/items/0/shares/0/account").asString()).isEqualTo("GRASSROOTS");
  }

  /** A line that is taken three times, as after crashes, is booked once. */
  private void pay(String code, String period, int number) {
    Viewer viewer = new Viewer("officer-office", Set.of("officer"), "u-longgang", null, Set.of());
    ImportRun run = new ImportRun("org-" + code, viewer, LocalDate.of(2023, 9, 20), clock);
    DuesLine line =
        new DuesLine(
            code + number,
            code,
            "深圳市样板电子有限公司",
            YearMonth.parse(period),
            Money.ofYuan(50_000),
            Money.ofYuan(1000),
            LocalDate.of(2023, 9, 12));
    for (int i = 0; i < 3; i++) {
      assertThat(dues.take(run, number, line, Verdict.ADDED).block()).isNotNull();
    }
  }

  private JsonNode only(String code) {
    JsonNode page = json(desk.get(OFFICE, "/api/v1/dues-payments?payerCode=" + code), 200);
    assertThat(page.path("items")).hasSize(1);
    return page.path("items").get(0);
  }
}
