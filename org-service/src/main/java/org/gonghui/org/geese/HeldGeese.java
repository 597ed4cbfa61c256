package org.gonghui.org.geese;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which leading geese are about a person, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldGeese {

  @Bean
  HeldData leadingGeeseOfPersons() {
    return HeldData.indexed("leadingGeese", "leading-goose", Fields.state("personId"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
