package org.gonghui.member.studios;

import org.gonghui.platform.assessment.Standards;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standards that studios are scored against. */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

  @Bean
  Standards studioStandards(@Value("${gonghui.law.standards:}") String folder) {
    return Standards.builtIn(StudioConfiguration.class, "innovation-studio.standards").and(folder);
  }
}
