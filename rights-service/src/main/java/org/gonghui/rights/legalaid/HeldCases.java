package org.gonghui.rights.legalaid;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose the cases are (the worker's, not the lawyer's), for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldCases {

  @Bean
  HeldData casesOfPersons() {
    return HeldData.of(
        LegalAidCases.COLLECTION, "legal-aid-case", Fields.state("request.personId"));
  }
}
