package org.gonghui.services.covers;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose the covers are, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldCovers {

  @Bean
  HeldData coversOfPersons() {
    return HeldData.of("covers", "cover", Fields.state("personId"))
        .kept(Keeping.years("personal-information.kept.insurance", Fields.state("until")));
  }
}
