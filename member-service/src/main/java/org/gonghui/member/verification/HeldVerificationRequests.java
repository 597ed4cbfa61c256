package org.gonghui.member.verification;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whose identity the authority is asked about, for their rights in their data 个人信息权利. What waits
 * need not be kept: of who is no member it is withdrawn instead of asked.
 */
@Configuration(proxyBeanMethods = false)
class HeldVerificationRequests {

  @Bean
  HeldData verificationRequestsOfPersons() {
    return HeldData.of(
        VerificationRequests.COLLECTION, "verification-request", Fields.state("personId"));
  }
}
