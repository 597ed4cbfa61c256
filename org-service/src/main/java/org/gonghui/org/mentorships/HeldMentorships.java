package org.gonghui.org.mentorships;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which pairs are about a person, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldMentorships {

  @Bean
  HeldData mentorshipsOfPersons() {
    return HeldData.of(Mentorships.COLLECTION, "mentorship", Fields.state("persons"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
