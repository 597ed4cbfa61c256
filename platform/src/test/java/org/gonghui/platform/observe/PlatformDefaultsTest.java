package org.gonghui.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class PlatformDefaultsTest {

  private static final String FORMAT = "logging.structured.format.console";

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void logs_are_structured_wherever_it_is_deployed() {
    apply();
    assertThat(environment.getProperty(FORMAT)).isEqualTo("ecs");
  }

  @Test
  void people_read_the_logs_of_the_one_machine_run() {
    environment.setActiveProfiles("local");
    apply();
    assertThat(environment.getProperty(FORMAT)).isNull();
  }

  @Test
  void the_log_begins_with_the_application_and_not_with_the_settings_of_its_clients() {
    apply();
    assertThat(environment.getProperty("logging.level.org.apache.kafka")).isEqualTo("warn");
  }

  @Test
  void an_application_can_say_otherwise() {
    environment.setProperty("server.shutdown", "immediate");
    apply();
    assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
    assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
  }

  @Test
  void liveness_knows_nothing_of_databases_and_readiness_does() {
    apply();
    String group = "management.endpoint.health.group.";
    assertThat(environment.getProperty(group + "liveness.include")).isEqualTo("livenessState");
    assertThat(environment.getProperty(group + "readiness.include"))
        .contains("mongo", "kafka", "unionDirectory");
  }

  private void apply() {
    new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
  }
}
