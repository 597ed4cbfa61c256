package org.gonghui.member.degrees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class DegreeStepTest {

  private final WorkflowTable<ProgrammeStatus, ProgrammeStep> programmes =
      WorkflowTable.of(ProgrammeStep.class);
  private final WorkflowTable<DegreeStatus, DegreeStep> applications =
      WorkflowTable.of(DegreeStep.class);

  @Test
  void an_application_is_checked_selected_noticed_and_leads_to_a_degree_or_ends_before() {
    WorkflowDocs.assertTable(programmes, Map.of("OPEN closing", "CLOSED"));
    WorkflowDocs.assertTable(
        applications,
        Map.ofEntries(
            Map.entry("APPLIED recommendation", "RECOMMENDED"),
            Map.entry("APPLIED refusal", "REFUSED"),
            Map.entry("APPLIED leaving", "LEFT"),
            Map.entry("APPLIED escalation", "APPLIED"),
            Map.entry("RECOMMENDED selection", "ON_NOTICE"),
            Map.entry("RECOMMENDED refusal", "REFUSED"),
            Map.entry("RECOMMENDED leaving", "LEFT"),
            Map.entry("ON_NOTICE notice-end", "CHOSEN"),
            Map.entry("ON_NOTICE refusal", "REFUSED"),
            Map.entry("ON_NOTICE leaving", "LEFT"),
            Map.entry("CHOSEN enrolment", "ENROLLED"),
            Map.entry("CHOSEN refusal", "REFUSED"),
            Map.entry("APPLIED clearance", "APPLIED"),
            Map.entry("RECOMMENDED clearance", "RECOMMENDED"),
            Map.entry("ON_NOTICE clearance", "ON_NOTICE"),
            Map.entry("CHOSEN clearance", "CHOSEN"),
            Map.entry("RECOMMENDED escalation", "RECOMMENDED"),
            Map.entry("ON_NOTICE escalation", "ON_NOTICE"),
            Map.entry("CHOSEN escalation", "CHOSEN"),
            Map.entry("CHOSEN leaving", "LEFT"),
            Map.entry("ENROLLED graduation", "GRADUATED"),
            Map.entry("ENROLLED leaving", "LEFT"),
            Map.entry("APPLIED correction", "APPLIED"),
            Map.entry("RECOMMENDED correction", "RECOMMENDED"),
            Map.entry("ON_NOTICE correction", "ON_NOTICE"),
            Map.entry("CHOSEN correction", "CHOSEN"),
            Map.entry("ENROLLED correction", "ENROLLED"),
            Map.entry("GRADUATED correction", "GRADUATED"),
            Map.entry("REFUSED correction", "REFUSED"),
            Map.entry("LEFT correction", "LEFT")));
    assertThat(applications.terminal())
        .isEqualTo(Set.of(DegreeStatus.GRADUATED, DegreeStatus.REFUSED, DegreeStatus.LEFT));
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(programmes, "Degree programme of a year 圆梦计划");
    WorkflowDocs.assertCurrent(applications, "Application for the degree programme 圆梦计划申请");
  }
}
