package org.gonghui.member.groups;

import java.util.List;
import org.gonghui.platform.privacy.HeldByRecord;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What groups hold on who leads them and who takes part. */
@Configuration(proxyBeanMethods = false)
class HeldGroups {

  private static final String ACTIVITIES = "groupActivities";

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

  /** Of who led the group then; who leads it now only sees them. */
  @Bean
  HeldData groupActivitiesOfLeaders() {
    return HeldData.indexed(ACTIVITIES, "group-activity", GroupActivities.LEADER)
        .without(Fields.state("seenBy"));
  }

  /** Who took part is named by their membership; that of others is not theirs. */
  @Bean
  HeldByRecord groupActivitiesTakenPartIn() {
    return new HeldByRecord(
        ACTIVITIES,
        "group-attendance",
        GroupActivities.MEMBERS,
        "members",
        List.of("groupId", "unionId", "title", "heldOn", "hours", "status"));
  }
}
