package org.gonghui.member.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class CampaignStepTest {

  private final WorkflowTable<CampaignStatus, CampaignStep> table =
      WorkflowTable.of(CampaignStep.class);
  private final WorkflowTable<ActivityStatus, CampaignActivityStep> activities =
      WorkflowTable.of(CampaignActivityStep.class);

  @Test
  void a_campaign_is_prepared_runs_and_ends_by_itself_or_is_called_off() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "PREPARED targets", "PREPARED",
            "PREPARED start", "RUNNING",
            "PREPARED cancellation", "CANCELLED",
            "RUNNING targets", "RUNNING",
            "RUNNING check", "RUNNING",
            "RUNNING reminder", "RUNNING",
            "RUNNING end", "ENDED",
            "RUNNING cancellation", "CANCELLED"));
    assertThat(table.initial()).containsExactly(CampaignStatus.PREPARED);
  }

  @Test
  void what_was_held_can_be_withdrawn_once() {
    WorkflowDocs.assertTable(activities, Map.of("HELD revocation", "WITHDRAWN"));
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(table, "Campaign 专项行动");
    WorkflowDocs.assertCurrent(activities, "Member day or training of a campaign 会员日、业务培训");
  }
}
