package org.gonghui.member.notices;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What notices hold on persons: all of it is theirs, short messages that wait included. */
@Configuration(proxyBeanMethods = false)
class HeldNotices {

  @Bean
  HeldData noticesOfPersons() {
    return HeldData.loose(Notices.COLLECTION, "notice", "person");
  }

  @Bean
  HeldData noticePreferencesOfPersons() {
    return HeldData.loose(PreferenceFiles.COLLECTION, "notice-preferences", Fields.ID);
  }
}
