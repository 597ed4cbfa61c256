package org.gonghui.member.reviews;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose identity the reviews are about, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldReviews {

  @Bean
  HeldData reviewsOfPersons() {
    return HeldData.of(
        VerificationReviews.COLLECTION, "verification-review", Fields.state("personId"));
  }
}
