package org.gonghui.org.certificates;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What certificates of legal persons hold on who represents them. */
@Configuration(proxyBeanMethods = false)
class HeldCertificates {

  @Bean
  HeldData representatives() {
    return HeldData.indexed("certificates", "certificate", Fields.state("representativeId"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
