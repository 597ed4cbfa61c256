package org.gonghui.org.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.organizing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A union is entered with the certificate that it has. */
@OrgLive
class EnteredCertificateStoryTest {

  private static final String UNIONS = "/api/v1/unions";
  private static final String CERTIFICATES = "/api/v1/legal-person-certificates";
  private static final String NUMBER = "粤旧工法证字第000017号";

  @Autowired Desk desk;

  @Test
  void a_certificate_that_has_ended_is_refused_with_what_to_do() {
    Map<String, Object> ended = union("证书已过期工会", "2023-09-19");
    JsonNode refusal = json(desk.post(organizing(), UNIONS, ended), 422);
    assertThat(refusal.path("code").asString()).isEqualTo("union.certificate-ended");
    assertThat(refusal.path("detail").asString())
        .contains("2023-09-19", "登记任期后", CERTIFICATES.substring(7));
    JsonNode english =
        json(desk.post(organizing(), UNIONS, ended, it -> it.set("Accept-Language", "en")), 422);
    assertThat(english.path("detail").asString()).contains("2023-09-19", "apply for registration");
    json(desk.post(organizing(), UNIONS, union("证书末日工会", "2023-09-20")), 201);
  }

  @Test
  void one_that_runs_comes_under_watch_when_it_is_issued_with_its_own_number() {
    String union = desk.enter(union("证书有效工会", "2023-10-31"));
    String file = UNIONS + "/" + union;
    assertThat(json(desk.get(organizing(), file), 200).at("/legalPerson/status").asString())
        .isEqualTo("REGISTERED");
    json(desk.post(organizing(), "/api/v1/terms", term(union)), 201);
    Token own = TestTokens.of("officer-of-" + union, "officer").union(union);
    Map<String, Object> entry = Map.of("name", "证书有效工会", "address", "坂雪岗大道1号");
    Map<String, Object> application = Map.of("unionId", union, "entry", entry);
    String path =
        CERTIFICATES
            + "/"
            + json(desk.post(own, CERTIFICATES, application), 201).path("id").asString();
    JsonNode issued = json(desk.step(organizing(), path, "issue", Map.of("number", NUMBER)), 200);
    assertThat(issued.path("number").asString()).isEqualTo(NUMBER);
    assertThat(issued.path("renewableFrom").asString()).isEqualTo("2024-10-01");
    JsonNode person = desk.await(organizing(), file, "legalPerson/validUntil", "2024-10-31");
    assertThat(person.at("/legalPerson/certificate").asString()).isEqualTo(NUMBER);
  }

  private static Map<String, Object> union(String name, String validUntil) {
    Map<String, Object> body =
        new HashMap<>(Desk.union("ENTERPRISE_UNION", name, "u-xiangjiaotang"));
    body.put(
        "legalPerson",
        Map.of("status", "REGISTERED", "certificate", NUMBER, "validUntil", validUntil));
    return body;
  }

  private static Map<String, Object> term(String union) {
    List<String> all = List.of("p-7", "p-8", "p-9", "p-10", "p-11", "p-12", "p-13");
    Map<String, Object> committee =
        Map.of("members", 320, "chairId", "p-7", "viceChairIds", List.of(), "committeeIds", all);
    return Map.of("unionId", union, "startsOn", "2021-11-01", "years", 3, "committee", committee);
  }
}
