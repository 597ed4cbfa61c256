package org.gonghui.member.stars;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What selections of star workers hold on who stands in them. */
@Configuration(proxyBeanMethods = false)
class HeldCandidatures {

  @Bean
  HeldData starCandidatures() {
    return HeldData.element(
            "starSelections", "star-candidature", StarSelections.CANDIDATES, "personId")
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
