package org.gonghui.member.stars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class StarSelectionStepTest {

  private final WorkflowTable<StarStatus, StarSelectionStep> table =
      WorkflowTable.of(StarSelectionStep.class);

  @Test
  void candidates_are_nominated_voted_on_counted_noticed_and_awarded() {
    WorkflowDocs.assertTable(
        table,
        Map.ofEntries(
            Map.entry("NOMINATING candidacy", "NOMINATING"),
            Map.entry("NOMINATING dropping", "NOMINATING"),
            Map.entry("NOMINATING shortlisting", "VOTING"),
            Map.entry("VOTING dropping", "VOTING"),
            Map.entry("VOTING close", "COUNTING"),
            Map.entry("COUNTING count", "ON_NOTICE"),
            Map.entry("ON_NOTICE disqualification", "ON_NOTICE"),
            Map.entry("ON_NOTICE notice-end", "NOTICE_ENDED"),
            Map.entry("NOTICE_ENDED disqualification", "NOTICE_ENDED"),
            Map.entry("NOMINATING membership-end", "NOMINATING"),
            Map.entry("VOTING membership-end", "VOTING"),
            Map.entry("COUNTING membership-end", "COUNTING"),
            Map.entry("ON_NOTICE membership-end", "ON_NOTICE"),
            Map.entry("NOTICE_ENDED membership-end", "NOTICE_ENDED"),
            Map.entry("NOTICE_ENDED award", "AWARDED")));
    assertThat(table.allowed(StarStatus.COUNTING, Set.of("officer"))).isEmpty();
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Selection of star workers 职工之星评选");
  }
}
