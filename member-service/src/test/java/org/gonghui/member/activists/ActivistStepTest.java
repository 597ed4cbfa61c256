package org.gonghui.member.activists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class ActivistStepTest {

  private final WorkflowTable<ActivistStatus, ActivistStep> table =
      WorkflowTable.of(ActivistStep.class);

  @Test
  void an_activist_is_removed_or_leaves_with_the_membership() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "REGISTERED removal", "ENDED",
            "REGISTERED membership-end", "ENDED",
            "REGISTERED membership-transfer", "ENDED",
            "REGISTERED succession", "REGISTERED"));
    assertThat(table.initial()).containsExactly(ActivistStatus.REGISTERED);
    assertThat(table.allowed(ActivistStatus.REGISTERED, Set.of("member"))).isEmpty();
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Activist of a union 工会积极分子");
  }
}
