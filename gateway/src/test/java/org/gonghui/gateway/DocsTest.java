package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gonghui.gateway.routes.Upstream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestPropertySource(properties = "gonghui.gateway.docs.remembered=50ms")
class DocsTest extends GatewayTest {

  private static final JsonMapper JSON = new JsonMapper();

  @BeforeEach
  void everyServiceDescribesItself() {
    for (Upstream service : Upstream.values()) {
      World.service(service)
          .stubFor(get("/v3/api-docs").willReturn(okJson(read(service.id() + ".json"))));
    }
    await().untilAsserted(() -> assertThat(merged().has("x-unavailable")).isFalse());
  }

  @Test
  void one_document_describes_all_services_and_is_valid() {
    String text = door.get("/v3/api-docs").body();

    assertValid(text);
    JsonNode merged = JSON.readTree(text);
    assertThat(merged.path("openapi").asString()).startsWith("3.1");
    assertThat(merged.path("servers").path(0).path("url").asString())
        .isEqualTo("http://localhost:" + port);
    assertThat(merged.path("paths").propertyNames())
        .contains(
            "/api/v1/unions/{id}",
            "/api/v1/members/{id}",
            "/api/v1/stations",
            "/api/v1/lawyers/{id}",
            "/api/v1/jobs/{id}")
        .doesNotContain("/internal/secret", "/operations/dead-letters");
  }

  @Test
  void operations_stand_under_the_path_that_they_have_at_the_gateway() {
    assertThat(merged().path("paths").propertyNames())
        .contains("/api/v1/operations/org/dead-letters", "/api/v1/operations/member/dead-letters");
  }

  @Test
  void components_of_the_same_name_stay_one_where_equal_and_apart_where_not() {
    JsonNode merged = merged();
    JsonNode schemas = merged.path("components").path("schemas");

    assertThat(schemas.propertyNames())
        .contains("Problem", "Item", "ItemPage", "MemberItem", "MemberItemPage")
        .doesNotContain("MemberProblem", "OrgItem", "ServicesItem", "ServicesItemPage");
    assertThat(schemas.at("/Item/properties/union/type").asString()).isEqualTo("string");
    assertThat(schemas.at("/MemberItem/properties/person/type").asString()).isEqualTo("string");
    assertThat(schemas.at("/MemberItemPage/properties/items/items/$ref").asString())
        .isEqualTo("#/components/schemas/MemberItem");
    assertThat(ref(merged, "/api/v1/members/{id}"))
        .isEqualTo("#/components/schemas/MemberItemPage");
    assertThat(ref(merged, "/api/v1/unions/{id}")).isEqualTo("#/components/schemas/ItemPage");
    assertThat(ref(merged, "/api/v1/stations")).isEqualTo("#/components/schemas/ItemPage");
  }

  @Test
  void every_operation_has_a_name_of_its_own() {
    List<String> ids =
        merged()
            .path("paths")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .map(it -> it.path("operationId").asString(""))
            .toList();

    assertThat(ids).doesNotHaveDuplicates().contains("get", "memberGet", "rightsGet");
  }

  @Test
  void one_signs_in_by_authorization_code_at_the_issuer() {
    JsonNode merged = merged();
    JsonNode flow = merged.at("/components/securitySchemes/signIn/flows/authorizationCode");

    assertThat(flow.path("authorizationUrl").asString()).isEqualTo("http://issuer.test/authorize");
    assertThat(flow.path("tokenUrl").asString()).isEqualTo("http://issuer.test/token");
    assertThat(merged.path("security").path(0).has("signIn")).isTrue();
    assertThat(JSON.readTree(door.get("/docs/settings.json").body()).path("client").asString())
        .isEqualTo("docs");
  }

  @Test
  void with_one_service_down_the_others_are_described_and_it_is_said() {
    World.service(Upstream.MEMBER)
        .stubFor(get("/v3/api-docs").willReturn(aResponse().withStatus(500)));

    await()
        .untilAsserted(
            () -> assertThat(merged().at("/x-unavailable/0").asString("")).isEqualTo("member"));
    String text = door.get("/v3/api-docs").body();
    JsonNode merged = JSON.readTree(text);

    assertValid(text);
    assertThat(merged.at("/info/description").asString()).contains("member-service", "没有应答");
    assertThat(merged.path("paths").propertyNames())
        .contains("/api/v1/unions/{id}")
        .doesNotContain("/api/v1/members/{id}");
    assertThat(
            JSON.readTree(door.header("Accept-Language", "en").get("/v3/api-docs").body())
                .at("/info/description")
                .asString())
        .contains("member-service does not answer");
  }

  @Test
  void each_service_has_a_document_of_its_own_too() {
    String text = door.get("/v3/api-docs/member").body();

    assertValid(text);
    assertThat(JSON.readTree(text).path("paths").propertyNames())
        .contains("/api/v1/members/{id}")
        .doesNotContain("/api/v1/unions/{id}");
    Problems.assertProblem(door.get("/v3/api-docs/nobody"), 404, "route.unknown");
  }

  @Test
  void the_page_brings_everything_it_needs_and_may_talk_to_the_issuer_only() {
    HttpResponse<String> page = door.get("/docs");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it ->
            assertThat(it)
                .contains("script-src 'self';", "connect-src 'self' http://issuer.test;"));
    var parts = java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page.body());
    assertThat(parts.results().map(it -> it.group(1)).toList())
        .hasSizeGreaterThan(4)
        .allSatisfy(it -> assertThat(door.get(it).statusCode()).as(it).isEqualTo(200));
    assertThat(page.body()).doesNotContain("<script>", "onclick", "http://", "https://");
  }

  @Test
  void the_page_that_the_issuer_returns_to_may_run_its_script() {
    HttpResponse<String> back = door.get("/swagger-ui/oauth2-redirect.html");

    assertThat(back.body()).contains("src=\"oauth2-redirect.js\"");
    assertThat(back.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).contains("script-src 'self'"));
    assertThat(door.get("/swagger-ui/oauth2-redirect.js").statusCode()).isEqualTo(200);
  }

  @Test
  void the_page_fills_in_no_filter_that_the_reader_has_not_chosen() {
    JsonNode parameters = merged().path("paths").path("/api/v1/unions").at("/get/parameters");

    assertThat(parameters.valueStream().filter(it -> !it.path("required").asBoolean(false)))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.has("example")).isFalse())
        .anySatisfy(it -> assertThat(it.at("/schema/examples/0").asString("")).isNotEmpty());
  }

  @Test
  void the_usual_addresses_lead_to_the_page() {
    for (String usual : List.of("/", "/docs/", "/swagger-ui.html")) {
      assertThat(door.get(usual).headers().firstValue("Location")).as(usual).hasValue("/docs");
    }
  }

  private static String ref(JsonNode merged, String path) {
    return merged
        .path("paths")
        .path(path)
        .at("/get/responses/200/content/application~1json/schema/$ref")
        .asString();
  }

  private JsonNode merged() {
    return JSON.readTree(door.get("/v3/api-docs").body());
  }

  private static void assertValid(String document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI()).isNotNull();
  }

  private static String read(String name) {
    try (InputStream file = DocsTest.class.getResourceAsStream("/openapi/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
