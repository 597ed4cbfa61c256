package org.gonghui.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gonghui.platform.crypto.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class StartupFailuresTest {

  @Test
  void what_keeps_an_application_from_starting_is_said_in_a_sentence(CapturedOutput output) {
    var application =
        new SpringApplicationBuilder(Sealing.class)
            .web(WebApplicationType.NONE)
            .properties(Map.of("gonghui.keys.field", "c2hvcnQ="));
    assertThatThrownBy(application::run).hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(output).contains("gonghui.keys.field must be 32 bytes in base64").contains("{\"");
  }

  @Configuration(proxyBeanMethods = false)
  static class Sealing {
    @Bean
    byte[] key(Environment environment) {
      return Keys.FIELD.from(environment);
    }
  }
}
