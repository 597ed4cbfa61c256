package org.gonghui.org.elections;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of an election is about one candidate, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldElections {

  @Bean
  HeldData candidatures() {
    return HeldData.element("elections", "candidature", Fields.state("candidates"), "personId")
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
