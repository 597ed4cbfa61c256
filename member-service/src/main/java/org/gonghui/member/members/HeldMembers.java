package org.gonghui.member.members;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose the memberships are, for their rights in their data 个人信息权利. */
@Configuration(proxyBeanMethods = false)
class HeldMembers {

  @Bean
  HeldData membershipsOfPersons() {
    return HeldData.of(PersonalFiles.COLLECTION, "member", Fields.state("personId"))
        .forgetting(
            Fields.state("membership.standing.corrections.reason"),
            Fields.state("membership.standing.rescission.reason"))
        .kept(Keeping.unless(Fields.state("membership.status"), List.of("REFUSED", "ENDED")));
  }
}
