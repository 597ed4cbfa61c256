package org.gonghui.member.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.GroupKind;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class GroupStepTest {

  private final WorkflowTable<GroupStatus, GroupStep> groups = WorkflowTable.of(GroupStep.class);
  private final WorkflowTable<GroupMembershipStatus, GroupMembershipStep> memberships =
      WorkflowTable.of(GroupMembershipStep.class);
  private final WorkflowTable<GroupActivityStatus, GroupActivityStep> activities =
      WorkflowTable.of(GroupActivityStep.class);

  @Test
  void a_group_stands_until_it_is_dissolved() {
    WorkflowDocs.assertTable(
        groups,
        Map.of(
            "STANDING leader", "STANDING",
            "STANDING leader-end", "STANDING",
            "STANDING reminder", "STANDING",
            "STANDING overdue", "STANDING",
            "STANDING dissolution", "DISSOLVED"));
    WorkflowDocs.assertTable(
        activities,
        Map.of(
            "HELD revocation", "WITHDRAWN",
            "HELD leader", "HELD",
            "WITHDRAWN leader", "WITHDRAWN"));
  }

  @Test
  void a_member_applies_is_answered_and_goes_by_themself_or_with_membership_or_group() {
    WorkflowDocs.assertTable(
        memberships,
        Map.ofEntries(
            Map.entry("APPLIED acceptance", "ACTIVE"),
            Map.entry("APPLIED refusal", "REFUSED"),
            Map.entry("APPLIED leaving", "ENDED"),
            Map.entry("APPLIED ending", "ENDED"),
            Map.entry("APPLIED escalation", "APPLIED"),
            Map.entry("APPLIED leader", "APPLIED"),
            Map.entry("ACTIVE leaving", "ENDED"),
            Map.entry("ACTIVE ending", "ENDED"),
            Map.entry("ACTIVE hours", "ACTIVE"),
            Map.entry("ACTIVE leader", "ACTIVE"),
            Map.entry("ENDED hours", "ENDED")));
    assertThat(memberships.terminal())
        .isEqualTo(Set.of(GroupMembershipStatus.REFUSED, GroupMembershipStatus.ENDED));
  }

  @Test
  void volunteer_teams_are_of_six_kinds() {
    assertThat(GroupKind.values()).filteredOn(it -> it.name().endsWith("_VOLUNTEERS")).hasSize(6);
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(groups, "Committee, club or volunteer team 委员会、社团、志愿者队");
    WorkflowDocs.assertCurrent(memberships, "Member in a group 成员");
    WorkflowDocs.assertCurrent(activities, "Activity of a group 活动");
  }
}
