package org.gonghui.gateway.docs;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.gateway.routes.Upstream;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.gonghui.platform.web.problem.Languages;
import org.gonghui.platform.web.problem.Messages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers for the documentation page and the documents that it shows. */
final class DocsPage {

  // Swagger UI sets styles on elements; scripts come only from here; it talks to us and the issuer
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self'; connect-src 'self'%s; "
          + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final Documents documents;
  private final Issuer issuer;
  private final DocsProperties properties;
  private final Messages messages;
  private final String version;

  DocsPage(
      Documents documents,
      Issuer issuer,
      DocsProperties properties,
      Messages messages,
      String version) {
    this.documents = documents;
    this.issuer = issuer;
    this.properties = properties;
    this.messages = messages;
    this.version = version;
  }

  Mono<ServerResponse> page(ServerRequest request) {
    return issuer
        .endpoints()
        .map(found -> found.map(endpoints -> " " + endpoints.origin()).orElse(""))
        .flatMap(origin ->
            ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", POLICY.formatted(origin))
                .bodyValue(new ClassPathResource("docs/index.html")));
  }

  Mono<ServerResponse> script(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(MediaType.valueOf("text/javascript"))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
        .bodyValue(new ClassPathResource("docs/page.js"));
  }

  Mono<ServerResponse> toPage(ServerRequest request) {
    return ServerResponse.temporaryRedirect(URI.create("/docs")).build();
  }

  Mono<ServerResponse> settings(ServerRequest request) {
    List<Map<String, String>> shown = new ArrayList<>();
    shown.add(Map.of("name", "gonghui", "url", "/v3/api-docs"));
    for (Upstream service : Upstream.values()) {
      shown.add(Map.of("name", service.id(), "url", "/v3/api-docs/" + service.id()));
    }
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(
            Map.of(
                "documents", shown, "client", properties.client(), "scopes", properties.scopes()));
  }

  Mono<ServerResponse> merged(ServerRequest request) {
    return document(List.of(Upstream.values()), request);
  }

  Mono<ServerResponse> ofService(ServerRequest request) {
    return Arrays.stream(Upstream.values())
        .filter(service -> service.id().equals(request.pathVariable("service")))
        .findFirst()
        .map(service -> document(List.of(service), request))
        .orElseGet(() -> Mono.error(HttpRefusal.of(HttpStatus.NOT_FOUND, "route.unknown")));
  }

  private Mono<ServerResponse> document(List<Upstream> services, ServerRequest request) {
    Locale language = Languages.of(request.headers().asHttpHeaders());
    URI at = request.uri();
    String server = at.getScheme() + "://" + at.getRawAuthority();
    Frame frame = new Frame(server, version, properties.scopes(), messages, language);
    return documents
        .of(services, frame)
        .flatMap(document ->
            ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(document));
  }
}
