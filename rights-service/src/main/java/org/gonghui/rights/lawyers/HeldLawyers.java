package org.gonghui.rights.lawyers;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A lawyer's own entry, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldLawyers {

  @Bean
  HeldData lawyersOwnEntries() {
    return HeldData.of("lawyers", "lawyer", Fields.ID).kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
