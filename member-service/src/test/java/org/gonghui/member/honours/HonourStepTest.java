package org.gonghui.member.honours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class HonourStepTest {

  private final WorkflowTable<HonourStatus, HonourStep> table = WorkflowTable.of(HonourStep.class);

  @Test
  void a_nomination_is_reviewed_noticed_and_awarded_or_comes_to_nothing() {
    WorkflowDocs.assertTable(
        table,
        Map.ofEntries(
            Map.entry("IN_REVIEW review", "IN_REVIEW"),
            Map.entry("IN_REVIEW notice", "ON_NOTICE"),
            Map.entry("IN_REVIEW refusal", "NOT_CHOSEN"),
            Map.entry("IN_REVIEW retraction", "RETRACTED"),
            Map.entry("IN_REVIEW declination", "DECLINED"),
            Map.entry("ON_NOTICE declination", "DECLINED"),
            Map.entry("NOTICE_ENDED declination", "DECLINED"),
            Map.entry("IN_REVIEW reminder", "IN_REVIEW"),
            Map.entry("IN_REVIEW escalation", "IN_REVIEW"),
            Map.entry("ON_NOTICE objection", "ON_NOTICE"),
            Map.entry("ON_NOTICE objection-dismissal", "ON_NOTICE"),
            Map.entry("ON_NOTICE objection-upholding", "NOT_CHOSEN"),
            Map.entry("ON_NOTICE notice-end", "NOTICE_ENDED"),
            Map.entry("ON_NOTICE reminder", "ON_NOTICE"),
            Map.entry("ON_NOTICE escalation", "ON_NOTICE"),
            Map.entry("NOTICE_ENDED objection-dismissal", "NOTICE_ENDED"),
            Map.entry("NOTICE_ENDED objection-upholding", "NOT_CHOSEN"),
            Map.entry("NOTICE_ENDED award", "AWARDED"),
            Map.entry("NOTICE_ENDED reminder", "NOTICE_ENDED"),
            Map.entry("NOTICE_ENDED escalation", "NOTICE_ENDED"),
            Map.entry("IN_REVIEW lapse", "LAPSED"),
            Map.entry("ON_NOTICE lapse", "LAPSED"),
            Map.entry("NOTICE_ENDED lapse", "LAPSED"),
            Map.entry("IN_REVIEW result-correction", "IN_REVIEW"),
            Map.entry("ON_NOTICE result-correction", "ON_NOTICE"),
            Map.entry("NOTICE_ENDED result-correction", "NOTICE_ENDED"),
            Map.entry("AWARDED result-correction", "AWARDED"),
            Map.entry("AWARDED benefit", "AWARDED"),
            Map.entry("AWARDED benefits-end", "AWARDED"),
            Map.entry("AWARDED entitlement", "AWARDED"),
            Map.entry("AWARDED revocation", "REVOKED")));
    assertThat(table.allowed(HonourStatus.IN_REVIEW, Set.of("member")))
        .containsExactly(HonourStep.DECLINATION);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Honour of a worker 劳模、五一劳动奖");
  }
}
