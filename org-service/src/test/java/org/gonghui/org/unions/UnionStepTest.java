package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class UnionStepTest {

  @Test
  void a_union_is_moved_while_it_exists_and_ends_once() {
    WorkflowDocs.assertTable(
        UnionStep.TABLE,
        Map.of(
            "ACTIVE superior-change", "ACTIVE",
            "ACTIVE merger", "MERGED",
            "ACTIVE dissolution", "DISSOLVED"));
    assertThat(UnionStep.TABLE.terminal())
        .containsExactly(UnionStatus.MERGED, UnionStatus.DISSOLVED);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(UnionStep.TABLE, "Life of a union 工会组织变更");
  }
}
