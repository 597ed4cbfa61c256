package org.gonghui.member.craftsmen;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the registry of craftsmen holds on persons, and what becomes of it. */
@Configuration(proxyBeanMethods = false)
class HeldCraftsmen {

  @Bean
  HeldData craftsmenOfPersons() {
    return HeldData.of("craftsmen", "craftsman", Fields.state("personId"))
        .kept(Keeping.during(Fields.state("status"), List.of("PROPOSED")))
        .forgetting(
            Fields.state("mastery.skill"),
            Fields.state("mastery.certificates"),
            Fields.state("mastery.achievements"),
            Fields.state("reason"));
  }
}
