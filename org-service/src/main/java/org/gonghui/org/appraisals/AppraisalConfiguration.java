package org.gonghui.org.appraisals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gonghui.platform.assessment.Standards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checklists that unions are scored against. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

  @Bean
  Standards appraisalStandards() {
    try (InputStream text =
        Objects.requireNonNull(
            AppraisalConfiguration.class.getResourceAsStream("appraisal.standards"))) {
      return Standards.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
