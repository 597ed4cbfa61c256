package org.gonghui.lone;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.web.ClockConfiguration;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Outside the platform, so that none of these controllers is found by who scans it. */
class RoutesTest {

  private final ReactiveWebApplicationContextRunner service =
      new ReactiveWebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ClockConfiguration.class,
                  JacksonAutoConfiguration.class,
                  CodecsAutoConfiguration.class,
                  HttpHandlerAutoConfiguration.class,
                  WebFluxAutoConfiguration.class))
          .withInitializer(it -> new TestTokens().initialize(it))
          .withUserConfiguration(Security.class);

  @Test
  void a_route_that_does_not_declare_its_users_keeps_the_service_from_starting() {
    assertMistake(Undeclared.class, "every route declares who may use it");
  }

  @Test
  void a_declaration_that_names_nobody_or_nonsense_does_too() {
    assertMistake(Nobody.class, "names neither roles nor scopes");
    assertMistake(Nonsense.class, "does not exist");
    assertMistake(Everybody.class, "open to anyone and yet names some");
    assertMistake(Partners.class, "lets partners in without a scope");
  }

  @Test
  void operations_are_for_operators_and_auditors() {
    assertMistake(Operations.class, "lets others than operators and auditors");
  }

  @Test
  void a_version_demanded_and_not_looked_at_is_a_mistake() {
    assertMistake(Unlooked.class, "is @Versioned and must take a Command");
  }

  @Test
  void a_list_that_is_not_declared_or_filters_by_an_impossible_type_is_a_mistake() {
    assertMistake(Unlisted.class, "declare it @Listed");
    assertMistake(Unfilterable.class, "no filter can be of type java.lang.Thread");
  }

  @Test
  void a_handler_of_another_kind_is_closed_as_it_can_declare_nothing() {
    service
        .withUserConfiguration(Functional.class)
        .run(it ->
            WebTestClient.bindToApplicationContext(it)
                .build()
                .get()
                .uri("/functional")
                .headers(TestTokens.of("p-1", "operator")::on)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("access.undeclared"));
  }

  private void assertMistake(Class<?> controller, String sentence) {
    service
        .withUserConfiguration(controller)
        .run(it ->
            assertThat(it)
                .hasFailed()
                .getFailure()
                .hasStackTraceContaining(sentence)
                .hasStackTraceContaining(controller.getSimpleName()));
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"org.gonghui.platform.security", "org.gonghui.platform.web"})
  static class Security {}

  @RestController
  static class Undeclared {
    @GetMapping("/api/v1/undeclared")
    String get() {
      return "";
    }
  }

  @RestController
  static class Nobody {
    @GetMapping("/api/v1/nobody")
    @Access
    String get() {
      return "";
    }
  }

  @RestController
  static class Nonsense {
    @GetMapping("/api/v1/nonsense")
    @Access(roles = "oficer")
    String get() {
      return "";
    }
  }

  @RestController
  static class Everybody {
    @GetMapping("/api/v1/everybody")
    @Access(anyone = true, roles = Roles.OFFICER)
    String get() {
      return "";
    }
  }

  @RestController
  static class Partners {
    @GetMapping("/api/v1/partners")
    @Access(roles = Roles.PARTNER)
    String get() {
      return "";
    }
  }

  @RestController
  static class Operations {
    @GetMapping("/operations/all")
    @Access(roles = {Roles.OPERATOR, Roles.OFFICER})
    String get() {
      return "";
    }
  }

  @RestController
  static class Unlooked {
    @PutMapping("/api/v1/unlooked")
    @Versioned
    @Access(roles = Roles.OFFICER)
    String put() {
      return "";
    }
  }

  @RestController
  static class Unlisted {
    @GetMapping("/api/v1/unlisted")
    @Access(roles = Roles.OFFICER)
    String list(PageRequest page) {
      return "";
    }
  }

  @RestController
  static class Unfilterable {
    @GetMapping("/api/v1/unfilterable")
    @Access(roles = Roles.OFFICER)
    @Listed(@Filter(name = "thread", field = "thread", type = Thread.class))
    String list(PageRequest page) {
      return "";
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Functional {
    @Bean
    RouterFunction<ServerResponse> route() {
      return RouterFunctions.route(
          RequestPredicates.GET("/functional"), it -> ServerResponse.ok().bodyValue("in"));
    }
  }
}
