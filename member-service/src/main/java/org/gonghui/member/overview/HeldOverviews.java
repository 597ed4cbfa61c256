package org.gonghui.member.overview;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of everything that concerns a person is theirs as a whole. */
@Configuration(proxyBeanMethods = false)
class HeldOverviews {

  @Bean
  HeldData overviewsOfPersons() {
    return HeldData.loose(Copies.READ, "overview", Fields.ID);
  }
}
