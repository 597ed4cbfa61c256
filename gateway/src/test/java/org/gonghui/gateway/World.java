package org.gonghui.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gonghui.gateway.routes.Upstream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What stands around the gateway in these tests: four services and an issuer. */
final class World {

  static final String ISSUER = "http://issuer.test";

  private static final Map<Upstream, WireMockServer> SERVICES = services();
  private static final WireMockServer AUTHORITY = issuer();

  private World() {}

  private static Map<Upstream, WireMockServer> services() {
    Map<Upstream, WireMockServer> services = new EnumMap<>(Upstream.class);
    Arrays.stream(Upstream.values()).forEach(it -> services.put(it, started()));
    return services;
  }

  private static WireMockServer started() {
    WireMockServer server =
        new WireMockServer(options().dynamicPort().gzipDisabled(true).stubCorsEnabled(false));
    server.start();
    return server;
  }

  private static WireMockServer issuer() {
    WireMockServer issuer = started();
    issuer.stubFor(get("/jwks").willReturn(okJson(Tokens.keys())));
    issuer.stubFor(
        get("/.well-known/openid-configuration")
            .willReturn(
                okJson(
                    """
                    {"issuer": "http://issuer.test",
                     "authorization_endpoint": "http://issuer.test/authorize",
                     "token_endpoint": "http://issuer.test/token"}
                    """)));
    return issuer;
  }

  static WireMockServer service(Upstream upstream) {
    return SERVICES.get(upstream);
  }

  static WireMockServer authority() {
    return AUTHORITY;
  }

  /** Every service answers every request with its own name. */
  static void reset() {
    SERVICES.forEach((upstream, server) -> {
      server.resetAll();
      server.stubFor(
          any(anyUrl())
              .atPriority(100)
              .willReturn(
                  aResponse().withHeader("X-Service", upstream.id()).withBody(upstream.id())));
    });
  }

  /** Tells the gateway where everything is; a test may say otherwise. */
  static final class Addresses
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> addresses = new HashMap<>();
      addresses.put("gonghui.security.issuer", ISSUER);
      addresses.put("gonghui.security.jwks-uri", AUTHORITY.url("/jwks"));
      addresses.put(
          "gonghui.gateway.docs.metadata", AUTHORITY.url("/.well-known/openid-configuration"));
      SERVICES.forEach((upstream, server) ->
          addresses.put("gonghui.gateway." + upstream.id(), server.baseUrl()));
      context
          .getEnvironment()
          .getPropertySources()
          .addBefore("systemProperties", new MapPropertySource("world", addresses));
    }
  }
}
