package org.gonghui.platform.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the mapping and the framework's own the same, and compares what they answer. */
class IndexedMappingTest {

  private static final Path APIS = Path.of("../docs/openapi");
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<HttpMethod> METHODS =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final Map<String, String> JSON_ONLY =
      Map.of(HttpHeaders.ACCEPT, "application/json", HttpHeaders.CONTENT_TYPE, "application/json");
  private static final Map<String, String> OTHER_FORMS =
      Map.of(HttpHeaders.ACCEPT, "image/png", HttpHeaders.CONTENT_TYPE, "text/csv");

  record Endpoint(String method, String path, List<String> takes, List<String> gives) {

    Mono<Void> serve() {
      return Mono.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"org", "member", "services", "rights"})
  void whatever_a_service_is_asked_for_is_answered_as_without_the_index(String service)
      throws Exception {
    List<Endpoint> endpoints = endpointsOf(service);
    RequestMappingHandlerMapping own = mapping(new IndexedMapping(), endpoints);
    RequestMappingHandlerMapping usual = mapping(new RequestMappingHandlerMapping(), endpoints);
    assertThat(endpoints).hasSizeGreaterThan(20);
    for (String path : pathsOf(endpoints)) {
      METHODS.forEach(it -> same(own, usual, it, path, JSON_ONLY));
      same(own, usual, HttpMethod.GET, path, OTHER_FORMS);
      same(own, usual, HttpMethod.POST, path, OTHER_FORMS);
      same(own, usual, HttpMethod.GET, path, Map.of());
      beside(path).forEach(it -> same(own, usual, HttpMethod.GET, it, JSON_ONLY));
    }
  }

  private static void same(
      RequestMappingHandlerMapping own,
      RequestMappingHandlerMapping usual,
      HttpMethod method,
      String path,
      Map<String, String> headers) {
    assertThat(answer(own, method, path, headers))
        .as("%s %s %s", method, path, headers)
        .isEqualTo(answer(usual, method, path, headers));
  }

  @Test
  void the_only_route_of_a_path_is_found_and_of_two_the_one_that_says_more() throws Exception {
    Endpoint one = new Endpoint("GET", "/things/{id}", List.of(), List.of());
    Endpoint mine = new Endpoint("GET", "/things/me/{what}", List.of(), List.of());
    Endpoint any = new Endpoint("GET", "/things/{id}/{what}", List.of(), List.of());
    var mapping = mapping(new IndexedMapping(), List.of(any, one, mine));
    assertThat(answer(mapping, HttpMethod.GET, "/things/7", Map.of())).contains(one.toString());
    assertThat(answer(mapping, HttpMethod.GET, "/things/me/x", Map.of())).contains(mine.toString());
    assertThat(answer(mapping, HttpMethod.GET, "/things/7/x", Map.of())).contains(any.toString());
    assertThat(answer(mapping, HttpMethod.PUT, "/things/7", Map.of())).contains("405");
    assertThat(answer(mapping, HttpMethod.GET, "/thing/7", Map.of())).contains("nothing");
  }

  @Test
  void routes_of_other_paths_are_not_asked() throws Exception {
    Counting counting = new Counting();
    RequestMappingHandlerMapping mapping = mapping(counting, endpointsOf("member"));
    assertThat(answer(mapping, HttpMethod.GET, "/api/v1/members/m-1", JSON_ONLY))
        .contains("path=/api/v1/members/{id},");
    assertThat(counting.asked).isPositive().isLessThan(5);
  }

  private static final class Counting extends IndexedMapping {

    private int asked;

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo mapping, ServerWebExchange exchange) {
      asked++;
      return super.getMatchingMapping(mapping, exchange);
    }
  }

  @Test
  void a_route_that_comes_or_goes_later_is_known_and_forgotten() throws Exception {
    Endpoint first = new Endpoint("GET", "/things/{id}", List.of(), List.of());
    Endpoint later = new Endpoint("GET", "/others/{id}", List.of(), List.of());
    RequestMappingHandlerMapping mapping = mapping(new IndexedMapping(), List.of(first));
    assertThat(answer(mapping, HttpMethod.GET, "/others/7", Map.of())).contains("nothing");
    register(mapping, later);
    assertThat(answer(mapping, HttpMethod.GET, "/others/7", Map.of())).contains(later.toString());
    mapping.unregisterMapping(info(mapping, later));
    assertThat(answer(mapping, HttpMethod.GET, "/others/7", Map.of())).contains("nothing");
  }

  private static List<Endpoint> endpointsOf(String service) throws IOException {
    List<Endpoint> all = new ArrayList<>();
    JsonNode paths = JSON.readTree(APIS.resolve(service + ".json").toFile()).path("paths");
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        List<String> takes = typesOf(operation.getValue().path("requestBody"));
        List<String> gives = typesOf(operation.getValue().path("responses").path("200"));
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        all.add(new Endpoint(method, path.getKey(), takes, gives));
      }
    }
    return all;
  }

  private static List<String> typesOf(JsonNode node) {
    return List.copyOf(node.path("content").propertyNames());
  }

  private static Set<String> pathsOf(List<Endpoint> endpoints) {
    Set<String> all = new LinkedHashSet<>(List.of("/", "/api/v1", "/actuator/health"));
    endpoints.forEach(it -> all.add(it.path.replaceAll("\\{[^}]+}", "x-1")));
    return all;
  }

  private static List<String> beside(String path) {
    return List.of(path + "/", path + "/more", path.replace("x-1", "a%20b;c=d"));
  }

  private static RequestMappingHandlerMapping mapping(
      RequestMappingHandlerMapping mapping, List<Endpoint> endpoints) throws Exception {
    GenericApplicationContext context = new GenericApplicationContext();
    context.refresh();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    for (Endpoint it : endpoints) {
      register(mapping, it);
    }
    return mapping;
  }

  private static void register(RequestMappingHandlerMapping mapping, Endpoint it)
      throws NoSuchMethodException {
    mapping.registerMapping(info(mapping, it), it, Endpoint.class.getDeclaredMethod("serve"));
  }

  private static RequestMappingInfo info(RequestMappingHandlerMapping mapping, Endpoint it) {
    RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
    options.setPatternParser(mapping.getPathPatternParser());
    return RequestMappingInfo.paths(it.path)
        .methods(RequestMethod.valueOf(it.method))
        .consumes(it.takes.toArray(String[]::new))
        .produces(it.gives.toArray(String[]::new))
        .options(options)
        .build();
  }

  /** The endpoint, how it was found, and what is left with the request for others to use. */
  private static String answer(
      RequestMappingHandlerMapping mapping,
      HttpMethod method,
      String path,
      Map<String, String> headers) {
    MockServerHttpRequest.BodyBuilder request =
        MockServerHttpRequest.method(method, URI.create("http://service" + path));
    headers.forEach(request::header);
    ServerWebExchange exchange = MockServerWebExchange.from(request.build());
    try {
      Object handler = mapping.getHandler(exchange).block();
      return name(handler) + left(exchange);
    } catch (RuntimeException refusal) {
      return refusal.toString();
    }
  }

  private static String name(@Nullable Object handler) {
    if (handler == null) {
      return "nothing";
    }
    Object bean = ((HandlerMethod) handler).getBean();
    return bean instanceof Endpoint ? bean.toString() : bean.getClass().getName();
  }

  private static String left(ServerWebExchange exchange) {
    StringBuilder all = new StringBuilder();
    for (String name :
        List.of(
            HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
            HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE,
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
            HandlerMapping.MATRIX_VARIABLES_ATTRIBUTE,
            HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)) {
      all.append(' ').append(exchange.getAttributes().get(name));
    }
    return all.toString();
  }
}
