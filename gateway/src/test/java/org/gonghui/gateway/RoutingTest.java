package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.gateway.Problems.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.gateway.routes.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoutingTest extends GatewayTest {

  @ParameterizedTest
  @CsvSource({
    "unions, org",
    "union-directory, org",
    "union-foundings, org",
    "elections, org",
    "terms, org",
    "legal-person-certificates, org",
    "posts, org",
    "leading-geese, org",
    "recruitments, org",
    "job-applications, org",
    "union-workers, org",
    "mentorships, org",
    "vanguard-members, org",
    "vanguard-lists, org",
    "vanguard-orders, org",
    "instructors, org",
    "party-links, org",
    "enterprises, org",
    "enterprise-visits, org",
    "enterprise-plans, org",
    "weekly-reports, org",
    "appraisals, org",
    "subsidy-funds, org",
    "demonstration-sites, org",
    "innovation-projects, org",
    "federation-gradings, org",
    "boutique-programmes, org",
    "boutiques, org",
    "pairings, org",
    "dues-payments, org",
    "dues-statements, org",
    "budgets, org",
    "spending-requests, org",
    "audit-findings, org",
    "coverage, org",
    "work-plans, org",
    "plan-tasks, org",
    "plan-reports, org",
    "to-dos, org",
    "rules, org",
    "members, member",
    "verifications, member",
    "verification-reviews, member",
    "verification-status, member",
    "webhook-subscriptions, member",
    "membership-transfers, member",
    "consents, member",
    "data-exports, member",
    "data-erasures, member",
    "data-reads, member",
    "card-checks, member",
    "activists, member",
    "honour-campaigns, member",
    "honour-proposals, member",
    "honours, member",
    "star-selections, member",
    "studios, member",
    "craftsmen, member",
    "stations, services",
    "covers, services",
    "hospital-visits, services",
    "legal-aid-cases, rights",
    "legal-periods, rights",
    "lawyers, rights",
    "jobs/org-1, org",
    "jobs/member-1, member",
    "jobs/services-1, services",
    "jobs/rights-1/events, rights"
  })
  void each_resource_is_answered_by_its_service(String resource, String service) {
    var answer = door.as("p-1", "member").get("/api/v1/" + resource);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"org", "member", "services", "rights"})
  void whatever_a_service_describes_is_answered_by_it(String service) throws IOException {
    Path description = Path.of("..", "docs", "openapi", service + ".json");
    JsonNode paths = new JsonMapper().readTree(Files.readString(description)).path("paths");
    Set<String> resources = new TreeSet<>();
    for (String path : paths.propertyNames()) {
      if (path.startsWith("/api/v1/")) {
        resources.add(path.split("/")[3]);
      }
    }
    resources.removeAll(Set.of("jobs", "operations"));

    assertThat(resources).hasSizeGreaterThan(2);
    for (String resource : resources) {
      assertThat(door.as("p-1", "member").get("/api/v1/" + resource).body())
          .as(resource)
          .isEqualTo(service);
    }
  }

  @Test
  void path_query_body_and_method_arrive_as_the_client_wrote_them() {
    String path = "/api/v1/enterprises/%E8%88%AA%E5%98%89/notes?name=a%20b&x=%2F&empty=";

    door.as("p-1", "officer").header("Idempotency-Key", "k1").post(path, "{\"a\":1}");

    World.service(Upstream.ORG)
        .verify(
            postRequestedFor(urlEqualTo(path))
                .withRequestBody(equalTo("{\"a\":1}"))
                .withHeader("Idempotency-Key", equalTo("k1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/unknown",
        "/api/v1/unionsX",
        "/api/v1/",
        "/api/v1/jobs",
        "/api/v1/jobs/nobody-1",
        "/api/v1/operations/org",
        "/api/v1/operations/nobody/dead-letters",
        "/api/v2/unions",
        "/operations/dead-letters",
        "/actuator/env",
        "/actuator/gateway/routes",
        "/webjars/swagger-ui/index.html"
      })
  void what_is_not_in_the_table_does_not_exist(String path) {
    assertProblem(door.as("p-1", "operator").get(path), 404, "route.unknown");
    assertNothingReachedAService();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/unions/../../../actuator/env",
        "/api/v1/unions/..%2f..%2f..%2factuator/env",
        "/api/v1/unions/%2e%2e/%2e%2e/%2e%2e/actuator/env",
        "/api/v1/unions/..;/..;/..;/actuator/env",
        "/api/v1/unions//actuator/env",
        "/api/v1/unions/%252e%252e/actuator",
        "/api/v1/unions/%5c..%5cactuator",
        "//actuator/env",
        "/api/v1/operations/org/%2e%2e/actuator/env"
      })
  void nobody_climbs_out_of_a_resource_to_a_services_internals(String path) {
    var answer = door.as("p-1", "operator").get(path);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertNothingReachedAService();
  }

  @Test
  void operations_of_each_service_are_for_operators() {
    for (Upstream service : Upstream.values()) {
      String path = "/api/v1/operations/" + service.id() + "/dead-letters?limit=5";

      assertProblem(door.as("p-1", "officer").get(path), 403, "access.denied");
      assertProblem(door.as("p-2", "auditor").get(path), 403, "access.denied");
      assertThat(door.as("p-3", "operator").get(path).body()).isEqualTo(service.id());

      World.service(service)
          .verify(1, getRequestedFor(urlEqualTo("/operations/dead-letters?limit=5")));
    }
  }

  @Test
  void the_audit_trail_is_open_to_auditors_too() {
    String path = "/api/v1/operations/rights/audit/verification";

    assertThat(door.as("p-1", "auditor").get(path).statusCode()).isEqualTo(200);
    assertProblem(door.as("p-2", "officer").get(path), 403, "access.denied");

    World.service(Upstream.RIGHTS)
        .verify(1, getRequestedFor(urlEqualTo("/operations/audit/verification")));
  }

  private void assertNothingReachedAService() {
    for (Upstream service : Upstream.values()) {
      World.service(service).verify(0, anyRequestedFor(anyUrl()));
    }
  }
}
