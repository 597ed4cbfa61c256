package org.gonghui.member.contests;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What contests hold on who enters them. */
@Configuration(proxyBeanMethods = false)
class HeldContestEntries {

  @Bean
  HeldData contestEntriesOfPersons() {
    return HeldData.of("contestEntries", "contest-entry", Fields.state("personIds"));
  }
}
