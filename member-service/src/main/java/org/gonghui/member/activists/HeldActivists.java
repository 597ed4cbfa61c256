package org.gonghui.member.activists;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What entries of activists hold on persons, and what becomes of it. */
@Configuration(proxyBeanMethods = false)
class HeldActivists {

  @Bean
  HeldData activistsOfPersons() {
    return HeldData.of(Activists.COLLECTION, "activist", Fields.state("personId"))
        .kept(Keeping.during(Fields.state("status"), List.of("REGISTERED")))
        .forgetting(Fields.state("reason"), Fields.state("end.reason"));
  }
}
