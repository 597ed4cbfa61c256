package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.enterprises.SheetDesk.BANTIAN;
import static org.gonghui.org.enterprises.SheetDesk.CSV;
import static org.gonghui.org.enterprises.SheetDesk.IMPORTS;
import static org.gonghui.org.enterprises.SheetDesk.codes;
import static org.gonghui.org.enterprises.SheetDesk.id;
import static org.gonghui.org.enterprises.SheetDesk.sheet;
import static org.gonghui.org.enterprises.SheetDesk.tree;
import static org.gonghui.org.enterprises.SheetDesk.versions;
import static org.gonghui.org.testing.Desk.json;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.SheetRow;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A sheet, a request or a row that comes twice takes effect once. */
@OrgLive
class EnterpriseImportOnceTest {

  @Autowired Desk desk;
  @Autowired WebTestClient client;
  @Autowired MongoDatabase database;
  @Autowired EnterpriseImport enterprises;
  @Autowired Clock clock;

  private SheetDesk sheets;

  @BeforeEach
  void at_the_desk() {
    sheets = new SheetDesk(desk, client);
  }

  @Test
  void of_the_same_sheet_sent_by_two_at_once_each_file_is_opened_once() {
    List<String> codes = codes(800);
    List<JsonNode> jobs =
        Stream.of("a", "b")
            .map(it ->
                TestTokens.of("officer-" + it + codes.getFirst(), "officer").union("u-bantian"))
            .parallel()
            .map(it -> sheets.await(it, sheets.accept(it, IMPORTS, sheet(codes, 30))))
            .toList();
    long added = 0;
    for (JsonNode job : jobs) {
      JsonNode it = tree(sheets.body(BANTIAN, job.path("result").path("href").asString()));
      added += it.path("added").asLong();
      assertThat(it.path("added").asLong() + it.path("same").asLong()).isEqualTo(800);
    }
    assertThat(added).isEqualTo(800);
    assertThat(versions(database, codes)).hasSize(800).containsOnly(1L);
  }

  @Test
  void the_same_request_sent_twice_is_one_job() {
    String sheet = sheet(codes(2), 9);
    String key = "import-" + CreditCodes.next();
    String first = id(sheets.send(BANTIAN, IMPORTS, sheet, CSV, key));
    assertThat(id(sheets.send(BANTIAN, IMPORTS, sheet, CSV, key))).isEqualTo(first);
    json(sheets.send(BANTIAN, IMPORTS, sheet + "\n", CSV, key), 422);
  }

  @Test
  void a_row_that_is_taken_again_after_a_crash_opens_no_second_file_and_counts_as_before() {
    Viewer viewer = new Viewer("p-1", Set.of("officer"), "u-bantian", null, Set.of());
    ImportRun run = new ImportRun("org-test", viewer, LocalDate.of(2023, 9, 20), clock);
    String code = codes(1).getFirst();
    EnterpriseRow row = row(code, "30");
    for (int i = 0; i < 3; i++) {
      assertThat(enterprises.take(run, 2, row, Verdict.ADDED).block()).isNotNull();
    }
    EnterpriseRow changed = row(code, "40");
    for (int i = 0; i < 3; i++) {
      assertThat(enterprises.take(run, 3, changed, Verdict.CHANGED).block()).isNotNull();
    }
    assertThat(versions(database, List.of(code))).containsExactly(2L);
  }

  private static EnterpriseRow row(String code, String people) {
    Map<String, String> values =
        Map.of(
            "creditCode",
            code,
            "name",
            "甲",
            "address",
            "乙",
            "headcount",
            people,
            "union",
            "u-xiangjiaotang");
    return EnterpriseSheet.read(new Cells(new SheetRow(2, values), LocalDate.of(2023, 9, 20)));
  }
}
