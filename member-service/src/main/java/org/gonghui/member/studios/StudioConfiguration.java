package org.gonghui.member.studios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gonghui.platform.assessment.Standards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standards that studios are scored against. */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

  @Bean
  Standards studioStandards() {
    try (InputStream text =
        Objects.requireNonNull(
            StudioConfiguration.class.getResourceAsStream("innovation-studio.standards"))) {
      return Standards.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
