package org.gonghui.member.groups;

import java.util.List;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What groups hold on who leads them and who takes part. */
@Configuration(proxyBeanMethods = false)
class HeldGroups {

  @Bean
  HeldData groupsOfLeaders() {
    return HeldData.of("groups", "group", Fields.state("leader.personId"))
        .kept(Keeping.during(Fields.state("status"), List.of("STANDING")));
  }

  @Bean
  HeldData groupMembershipsOfPersons() {
    return HeldData.of("groupMemberships", "group-membership", Fields.state("personId"))
        .kept(Keeping.during(Fields.state("status"), List.of("APPLIED", "ACTIVE")))
        .forgetting(Fields.state("reason"));
  }

  @Bean
  HeldData groupActivitiesOfLeaders() {
    return HeldData.of("groupActivities", "group-activity", Fields.state("leaderId"));
  }
}
