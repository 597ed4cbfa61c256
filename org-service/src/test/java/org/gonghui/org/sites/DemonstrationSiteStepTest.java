package org.gonghui.org.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class DemonstrationSiteStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("CULTIVATING step", "CULTIVATING"),
          Map.entry("CULTIVATING step-change", "CULTIVATING"),
          Map.entry("CULTIVATING step-done", "CULTIVATING"),
          Map.entry("CULTIVATING award", "AWARDED"),
          Map.entry("CULTIVATING ending", "WITHDRAWN"),
          Map.entry("CULTIVATING closing", "WITHDRAWN"),
          Map.entry("CULTIVATING reminder", "CULTIVATING"),
          Map.entry("CULTIVATING overdue", "CULTIVATING"),
          Map.entry("AWARDED plaque-withdrawal", "WITHDRAWN"),
          Map.entry("AWARDED standards-lost", "WITHDRAWN"),
          Map.entry("AWARDED closing", "WITHDRAWN"));

  @Test
  void every_status_takes_the_steps_that_a_site_needs_and_no_other() {
    WorkflowDocs.assertTable(DemonstrationSiteStep.TABLE, EXPECTED);
    assertThat(DemonstrationSiteStep.TABLE.initial()).containsExactly(SiteStatus.CULTIVATING);
  }

  @Test
  void union_workers_report_steps_and_nothing_else() {
    for (SiteStatus status : SiteStatus.values()) {
      assertThat(DemonstrationSiteStep.TABLE.allowed(status, Set.of("union-worker", "auditor")))
          .isSubsetOf(Set.of(DemonstrationSiteStep.STEP_DONE));
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(DemonstrationSiteStep.TABLE, "Demonstration sites 综合改革示范点");
  }
}
