package org.gonghui.member.studios;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What studios hold on who leads them. */
@Configuration(proxyBeanMethods = false)
class HeldStudios {

  @Bean
  HeldData studiosOfPersons() {
    return HeldData.of("studios", "studio", Fields.state("leaderPersonId"))
        .kept(Keeping.during(Fields.state("status"), List.of("TO_INSPECT", "CREATED")))
        .forgetting(Fields.state("name"), Fields.state("withdrawnBecause"));
  }
}
