package org.gonghui.platform.law;

import java.nio.file.Path;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The built-in rules and calendar, and what a district adds to them in folders: parameters changed
 * from a date on, the holidays of a further year. No release is needed for either.
 */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

  @Bean
  LegalRules legalRules(
      @Value("${gonghui.law.rules:}") String folder, @Value("${gonghui.law.area:CN}") String area) {
    LegalRules rules = LegalRules.builtIn();
    return (folder.isEmpty() ? rules : rules.and(Path.of(folder))).in(area);
  }

  @Bean
  WorkingDays workingDays(@Value("${gonghui.law.calendar:}") String folder) {
    WorkingDays china = WorkingDays.china();
    return folder.isEmpty() ? china : china.and(Path.of(folder));
  }

  @Bean
  LegalTime legalTime(LegalRules rules, WorkingDays calendar) {
    return new LegalTime(rules, calendar);
  }
}
