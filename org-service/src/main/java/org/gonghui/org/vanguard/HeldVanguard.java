package org.gonghui.org.vanguard;

import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the vanguard team keeps of a person, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldVanguard {

  @Bean
  HeldData vanguardMembershipsOfPersons() {
    return HeldData.of(VanguardMembers.COLLECTION, "vanguard-member", Fields.state("personId"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }

  @Bean
  HeldData vanguardOrdersOfPersons() {
    return HeldData.of(VanguardOrders.COLLECTION, "vanguard-order", Fields.state("taker.personId"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
