package org.gonghui.org.terms;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What terms of office hold on persons. */
@Configuration(proxyBeanMethods = false)
class HeldTerms {

  @Bean
  HeldData seatsInCommittees() {
    return HeldData.indexed("terms", "term", Fields.state("committee.committeeIds"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
