package org.gonghui.member.transfers;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose memberships the transfers move, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldTransfers {

  @Bean
  HeldData transfersOfPersons() {
    return HeldData.of(
            MembershipTransfers.COLLECTION, "membership-transfer", Fields.state("personId"))
        .kept(
            Keeping.unless(
                Fields.state("status"), List.of("COMPLETED", "REFUSED", "CANCELLED", "LAPSED")));
  }
}
