package org.gonghui.org.appraisals;

import org.gonghui.platform.assessment.Standards;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checklists that unions are scored against. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

  @Bean
  Standards appraisalStandards(@Value("${gonghui.law.standards:}") String folder) {
    return Standards.builtIn(AppraisalConfiguration.class, "appraisal.standards").and(folder);
  }
}
