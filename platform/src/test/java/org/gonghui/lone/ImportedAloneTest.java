package org.gonghui.lone;

import org.gonghui.platform.security.TokenConfiguration;
import org.gonghui.platform.security.Viewers;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.web.problem.ProblemConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** As the gateway uses them: token check and problems without the rest of the platform. */
class ImportedAloneTest {

  @Test
  void the_token_check_and_the_problems_need_nothing_else_of_the_platform() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class))
        .withInitializer(it -> new TestTokens().initialize(it))
        .withUserConfiguration(Gateway.class)
        .run(it -> {
          WebTestClient web = WebTestClient.bindToApplicationContext(it).build();
          web.get()
              .uri("/who")
              .headers(TestTokens.of("p-1", "officer")::on)
              .exchange()
              .expectBody(String.class)
              .isEqualTo("p-1");
          web.get()
              .uri("/who")
              .exchange()
              .expectStatus()
              .isUnauthorized()
              .expectBody()
              .jsonPath("$.code")
              .isEqualTo("token.missing");
        });
  }

  @RestController
  @Import({ProblemConfiguration.class, TokenConfiguration.class})
  static class Gateway {
    @GetMapping("/who")
    String who(ServerWebExchange exchange) {
      return Viewers.of(exchange).person();
    }
  }
}
