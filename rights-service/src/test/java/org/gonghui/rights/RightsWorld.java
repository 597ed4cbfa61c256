package org.gonghui.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Longgang with two of its streets, its people, and how they talk to the service. */
@TestConfiguration
public class RightsWorld {

  public static final Instant FRIDAY_BEFORE_HOLIDAY = Instant.parse("2026-09-25T10:00:00+08:00");
  public static final String CASES = "/api/v1/legal-aid-cases";
  public static final String LAWYERS = "/api/v1/lawyers";
  public static final String FACTS = "操作冲床时右手食指末节离断，经龙岗中心医院诊断";

  @Bean
  TestClock clock() {
    return new TestClock(FRIDAY_BEFORE_HOLIDAY);
  }

  /** Lists the unions as org-service does. */
  public static void list(UnionDirectory directory) {
    directory.apply(union("u-longgang", null, UnionKind.DISTRICT_FEDERATION), 1);
    directory.apply(union("u-bantian", "u-longgang", UnionKind.STREET_FEDERATION), 1);
    directory.apply(union("u-buji", "u-longgang", UnionKind.STREET_FEDERATION), 1);
  }

  private static UnionListed union(String id, @Nullable String parent, UnionKind kind) {
    return new UnionListed(id, parent, kind, id, UnionStatus.ACTIVE, null);
  }

  /** A worker. */
  public static Token member(String person) {
    return TestTokens.of(person, "member").expires(Duration.ofDays(9000));
  }

  /** An officer of a union. */
  public static Token officer(String person, String union) {
    return TestTokens.of(person, "officer").union(union).expires(Duration.ofDays(9000));
  }

  /** An officer of a district department. */
  public static Token district(String department) {
    return officer("officer-" + department, "u-longgang").department(department);
  }

  /** A lawyer. */
  public static Token lawyer(String person) {
    return TestTokens.of(person, "lawyer").union("u-longgang").expires(Duration.ofDays(9000));
  }

  /** An application for an injury of 20 September. */
  public static Map<String, Object> injury() {
    return application("INJURY_COMPENSATION", Map.of("accidentOn", "2026-09-20"));
  }

  /** An application for a dismissal, for which the means are checked. */
  public static Map<String, Object> dismissal(long incomeFen) {
    return application(
        "DISMISSAL",
        Map.of("employmentEndedOn", "2026-08-31", "monthlyIncomePerHeadFen", incomeFen));
  }

  /** An application with these further fields. */
  public static Map<String, Object> application(String matter, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("unionId", "u-bantian");
    body.put("matter", matter);
    body.put("employer", Map.of("name", "深圳某某电子（集团）有限公司"));
    body.put("facts", FACTS);
    return body;
  }

  /** A lawyer to be entered. */
  public static Map<String, Object> newLawyer(String person, String licence, String firm) {
    return Map.of(
        "personId", person,
        "unionId", "u-longgang",
        "name", "陈律",
        "licenceNumber", licence,
        "firm", firm);
  }

  /** Sends a request with what a step needs. */
  public static ResponseSpec send(
      WebTestClient web,
      HttpMethod method,
      Token as,
      String path,
      @Nullable String ifMatch,
      @Nullable Object body) {
    var request = web.method(method).uri(path).headers(as::on);
    if (ifMatch != null) {
      request.header(HttpHeaders.IF_MATCH, ifMatch);
    }
    return body == null ? request.exchange() : request.bodyValue(body).exchange();
  }

  /** The items of a list. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> items(WebTestClient web, Token as, String path) {
    Map<String, Object> page =
        web.get()
            .uri(path)
            .headers(as::on)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return (List<Map<String, Object>>) page.get("items");
  }
}
