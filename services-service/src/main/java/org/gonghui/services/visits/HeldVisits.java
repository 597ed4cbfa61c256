package org.gonghui.services.visits;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom the visits were paid to, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldVisits {

  @Bean
  HeldData visitsToPersons() {
    return HeldData.of(HospitalVisits.COLLECTION, "hospital-visit", Fields.state("personId"))
        .kept(Keeping.unless(Fields.state("status"), List.of("MADE", "CANCELLED")));
  }
}
