package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.util.List;
import java.util.Map;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The workbook of errors has names, numbers and phones: of who is erased it goes. */
@MemberLive
class RosterErasureStoryTest {

  private static final String HEADINGS = "姓名,身份证号,手机\n";

  @Autowired private WebTestClient client;

  @Test
  void no_workbook_of_errors_tells_any_more_of_who_was_erased_and_others_stay() {
    Desk desk = new Desk(client);
    RosterDesk rosters = new RosterDesk(client, officer(UNION));
    Person gone = People.confirmed();
    Person other = People.confirmed();
    String member = desk.join(gone);
    for (String step : List.of("withdrawal-request", "withdrawal")) {
      desk.step(officer(UNION), "/api/v1/members/" + member, step, Map.of()).expectStatus().isOk();
    }
    String former = send(rosters, row(gone.name(), gone.number(), gone.phone()));
    String mistyped = send(rosters, row("", gone.number(), gone.phone()));
    String others = send(rosters, row("", other.number(), other.phone()));
    for (String job : List.of(former, mistyped, others)) {
      assertThat(rosters.errors(job)).hasSize(1);
    }

    Map<String, String> request = Map.of("memberId", member, "reason", "本人书面要求");
    json(desk.post(officer(UNION), "/api/v1/data-erasures", request), 202);

    for (String job : List.of(former, mistyped)) {
      assertThat(rosters.job(job).path("errors").isObject()).isFalse();
      desk.get(officer(UNION), "/api/v1/jobs/" + job + "/errors").expectStatus().isNotFound();
      assertThat(rosters.result(job).path("refused").asInt()).isEqualTo(1);
    }
    assertThat(rosters.errors(others)).hasSize(1);
  }

  private static String send(RosterDesk rosters, String row) {
    String job = rosters.send(HEADINGS + row);
    rosters.awaitEnd(job, "DONE");
    return job;
  }

  private static String row(String name, String number, String phone) {
    return "%s,%s,%s\n".formatted(name, number, phone);
  }
}
