package org.gonghui.member.proposals;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What proposals of honours hold on persons, and what becomes of it. */
@Configuration(proxyBeanMethods = false)
class HeldProposals {

  @Bean
  HeldData honourProposalsOfPersons() {
    return HeldData.of(HonourProposals.COLLECTION, "honour-proposal", Fields.state("personId"))
        .kept(Keeping.during(Fields.state("status"), List.of("AWAITING")))
        .forgetting(Fields.state("reason"));
  }
}
