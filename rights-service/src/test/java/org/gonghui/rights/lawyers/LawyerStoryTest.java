package org.gonghui.rights.lawyers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.rights.RightsWorld.LAWYERS;
import static org.gonghui.rights.RightsWorld.district;
import static org.gonghui.rights.RightsWorld.items;
import static org.gonghui.rights.RightsWorld.lawyer;
import static org.gonghui.rights.RightsWorld.newLawyer;
import static org.gonghui.rights.RightsWorld.officer;
import static org.gonghui.rights.RightsWorld.send;

import java.util.List;
import java.util.Map;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestTokens.Token;
import org.gonghui.rights.LiveRights;
import org.gonghui.rights.RightsWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@LiveRights
class LawyerStoryTest {

  @Autowired WebTestClient web;
  @Autowired UnionDirectory directory;

  private final Token rights = district("RIGHTS");
  private final Token buji = officer("officer-buji", "u-buji");

  @BeforeEach
  void the_unions() {
    RightsWorld.list(directory);
  }

  @Test
  void a_lawyer_is_entered_once_by_person_and_by_licence() {
    register(rights, "p-once", "14403201710000001").expectStatus().isCreated();
    code(register(rights, "p-once", "14403201710000002"), 409, "id.taken");
    code(register(rights, "p-twice", "14403201710000001"), 409, "lawyer.licence-taken");
    code(register(buji, "p-twice", "14403201710000003"), 404, "not-found");
    code(register(district("AUDIT"), "p-twice", "14403201710000003"), 403, "access.denied");
    code(register(rights, "p-twice", "1440"), 400, "request.invalid");
  }

  @Test
  void officers_of_every_street_find_the_lawyers_and_a_lawyer_finds_themself() {
    register(rights, "p-seen", "14403201720000001").expectStatus().isCreated();
    register(rights, "p-hidden", "14403201720000002").expectStatus().isCreated();
    assertThat(items(web, buji, LAWYERS + "?limit=100"))
        .extracting(it -> it.get("id"))
        .contains("p-seen", "p-hidden");
    assertThat(items(web, lawyer("p-seen"), LAWYERS))
        .extracting(it -> it.get("id"))
        .containsExactly("p-seen");
    get(lawyer("p-seen"), "p-seen").expectStatus().isOk();
    get(lawyer("p-seen"), "p-hidden").expectStatus().isNotFound();
    get(buji, "p-seen").expectStatus().isOk();
  }

  @Test
  void clients_are_declared_by_the_lawyer_or_the_union_that_entered_them() {
    register(rights, "p-clients", "14403201730000001").expectStatus().isCreated();
    clients(lawyer("p-other"), "p-clients", "\"1\"").expectStatus().isNotFound();
    clients(buji, "p-clients", "\"1\"").expectStatus().isNotFound();
    clients(lawyer("p-clients"), "p-clients", "\"1\"")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.clients[0].creditCode")
        .isEqualTo("91440300727144684J");
    clients(rights, "p-clients", "\"1\"").expectStatus().isEqualTo(412);
  }

  @Test
  void legal_periods_are_counted_for_whoever_is_signed_in() {
    String path = "/api/v1/legal-periods?rule=legal-aid.decision&from=2026-09-25";
    send(web, HttpMethod.GET, lawyer("p-any"), path, null, null)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.lastDay")
        .isEqualTo("2026-10-08")
        .jsonPath("$.dueAt")
        .isEqualTo("2026-10-08T16:00:00Z")
        .jsonPath("$.movedByHoliday")
        .isEqualTo(true);
    web.get().uri(path).exchange().expectStatus().isUnauthorized();
    code(period("rule=no.rule&from=2026-09-25"), 404, "not-found");
    code(period("rule=legal-aid.means&from=2026-09-25"), 422, "legal-period.rule-without-period");
    code(period("rule=legal-aid.decision&from=2200-01-01"), 400, "legal-period.from-range");
    period("rule=legal-aid.decision&from=tomorrow").expectStatus().isBadRequest();
    period("rule=legal-aid.decision").expectStatus().isBadRequest();
  }

  private ResponseSpec period(String query) {
    String path = "/api/v1/legal-periods?" + query;
    return send(web, HttpMethod.GET, rights, path, null, null);
  }

  private ResponseSpec register(Token as, String person, String licence) {
    return send(web, HttpMethod.POST, as, LAWYERS, null, newLawyer(person, licence, "某所"));
  }

  private ResponseSpec clients(Token as, String id, String ifMatch) {
    Map<String, Object> body =
        Map.of("clients", List.of(Map.of("name", "某厂", "creditCode", "91440300727144684j")));
    return send(web, HttpMethod.PUT, as, LAWYERS + "/" + id + "/clients", ifMatch, body);
  }

  private ResponseSpec get(Token as, String id) {
    return send(web, HttpMethod.GET, as, LAWYERS + "/" + id, null, null);
  }

  private static void code(ResponseSpec answer, int status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }
}
