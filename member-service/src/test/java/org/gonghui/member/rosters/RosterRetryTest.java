package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.SheetRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@MemberLive
class RosterRetryTest {

  @Autowired private WebTestClient client;
  @Autowired private RosterImport rosters;
  @Autowired private RosterSheet sheet;
  @Autowired private Clock clock;

  @Test
  void a_row_that_is_taken_again_after_a_crash_is_one_membership() {
    Person person = People.confirmed();
    Viewer viewer = new Viewer("p-1", Set.of("officer"), UNION, null, Set.of());
    ImportRun run = new ImportRun("member-test", viewer, LocalDate.of(2023, 9, 20), clock);
    RosterRow row =
        sheet.read(
            new Cells(
                new SheetRow(
                    2,
                    Map.of(
                        "name", person.name(),
                        "identityNumber", person.number(),
                        "phone", person.phone()))));
    for (int i = 0; i < 3; i++) {
      assertThat(rosters.take(run, 2, row, Verdict.ADDED).block()).isNotNull();
    }
    Map<String, String> question = Map.of("identityNumber", person.number());
    assertThat(
            json(
                new Desk(client).post(officer("u-longgang"), "/api/v1/members/lookup", question),
                200))
        .hasSize(1);
    assertThat(row.toString()).doesNotContain(person.name(), person.number());
  }
}
