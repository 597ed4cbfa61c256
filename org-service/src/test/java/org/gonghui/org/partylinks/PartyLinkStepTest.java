package org.gonghui.org.partylinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class PartyLinkStepTest {

  @Test
  void an_active_link_takes_all_steps_and_an_ended_one_none() {
    WorkflowDocs.assertTable(
        PartyLinkStep.TABLE,
        Map.of(
            "ACTIVE activity", "ACTIVE",
            "ACTIVE resource", "ACTIVE",
            "ACTIVE resource-end", "ACTIVE",
            "ACTIVE reminder", "ACTIVE",
            "ACTIVE overdue", "ACTIVE",
            "ACTIVE end", "ENDED",
            "ACTIVE closing", "ENDED"));
    assertThat(PartyLinkStep.TABLE.initial()).containsExactly(LinkStatus.ACTIVE);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(PartyLinkStep.TABLE, "Party-building links 党建带工建");
  }
}
