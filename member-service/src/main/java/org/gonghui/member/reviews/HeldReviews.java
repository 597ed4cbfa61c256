package org.gonghui.member.reviews;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose identity the reviews are about, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldReviews {

  @Bean
  HeldData reviewsOfPersons() {
    return HeldData.of(
            VerificationReviews.COLLECTION, "verification-review", Fields.state("personId"))
        .kept(
            Keeping.unless(Fields.state("status"), List.of("CONFIRMED", "REJECTED", "WITHDRAWN")));
  }
}
