package org.gonghui.gateway.access;

import java.net.URI;
import org.gonghui.gateway.routes.RouteTable;
import org.gonghui.platform.security.TokenConfiguration;
import org.gonghui.platform.web.problem.ProblemConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;
import reactor.netty.http.client.HttpClient;

/** Takes the platform's problems and token check, and nothing else of it. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemConfiguration.class, TokenConfiguration.class})
class AccessConfiguration {

  @Bean
  WebFilter routeAccessFilter(RouteTable routes) {
    return new RouteAccessFilter(routes);
  }

  @Bean
  ReactiveHealthIndicator issuerKeysHealthIndicator(
      HttpClient client, @Value("${gonghui.security.jwks-uri}") URI keys) {
    return new IssuerKeysHealth(client, keys);
  }
}
