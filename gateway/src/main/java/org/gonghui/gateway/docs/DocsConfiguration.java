package org.gonghui.gateway.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.gonghui.gateway.routes.RouteTable;
import org.gonghui.gateway.routes.Upstream;
import org.gonghui.gateway.routes.UpstreamProperties;
import org.gonghui.platform.web.problem.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the documentation page together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocsProperties.class)
class DocsConfiguration {

  @Bean
  Issuer issuer(HttpClient client, DocsProperties properties, JsonMapper json) {
    HttpClient patient = client.responseTimeout(properties.patience());
    return new Issuer(
        new JsonSource(patient, properties.metadata(), json, properties.remembered()));
  }

  @Bean
  Documents documents(
      HttpClient client,
      DocsProperties properties,
      UpstreamProperties upstreams,
      JsonMapper json,
      Issuer issuer,
      RouteTable routes) {
    HttpClient patient = client.responseTimeout(properties.patience());
    Map<Upstream, JsonSource> sources = new EnumMap<>(Upstream.class);
    for (Upstream service : Upstream.values()) {
      URI address = upstreams.base(service).resolve("/v3/api-docs");
      sources.put(service, new JsonSource(patient, address, json, properties.remembered()));
    }
    return new Documents(sources, issuer, routes);
  }

  @Bean
  RouterFunction<ServerResponse> docsRoutes(
      Documents documents,
      Issuer issuer,
      DocsProperties properties,
      Messages messages,
      @Value("${gonghui.version}") String version,
      @Value("${gonghui.gateway.docs.assets}") String folder) {
    DocsPage page = new DocsPage(documents, issuer, properties, messages, version);
    PageAssets files = new PageAssets(folder);
    return RouterFunctions.route()
        .route(GET("/docs"), page::page)
        .route(GET("/docs/page.js"), page::script)
        .route(GET("/docs/settings.json"), page::settings)
        .route(GET("/").or(GET("/docs/")).or(GET("/swagger-ui.html")), page::toPage)
        .route(GET("/v3/api-docs"), page::merged)
        .route(GET("/v3/api-docs/{service}"), page::ofService)
        .route(GET("/swagger-ui/{file}").and(files::has), files::file)
        .build();
  }
}
