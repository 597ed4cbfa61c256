package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class UnionWorkerStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static Map<String, String> expected() {
    Map<String, String> expected = new HashMap<>();
    expected.put("PROBATION confirmation", "SERVING");
    for (String step : List.of("rank-proposal", "rank-approval", "rank-refusal")) {
      expected.put("SERVING " + step, "SERVING");
    }
    for (String status : List.of("PROBATION", "SERVING")) {
      for (String step :
          List.of(
              "assessment",
              "assessment-confirmation",
              "appeal",
              "appeal-review",
              "pay-settlement",
              "pay-approval",
              "transfer-proposal",
              "transfer-acceptance",
              "transfer-refusal",
              "transfer-withdrawal",
              "transfer",
              "resignation",
              "exit-proposal",
              "exit-approval",
              "exit-refusal",
              "exit-withdrawal",
              "correction",
              "reminder",
              "overdue")) {
        expected.put(status + " " + step, status);
      }
      expected.put(status + " exit", "LEFT");
    }
    expected.put("LEFT pay-settlement", "LEFT");
    expected.put("LEFT pay-approval", "LEFT");
    return expected;
  }

  @Test
  void a_union_worker_takes_the_steps_that_a_file_needs_and_no_other() {
    WorkflowDocs.assertTable(UnionWorkerStep.TABLE, expected());
    assertThat(UnionWorkerStep.TABLE.initial()).containsExactly(WorkerStatus.PROBATION);
  }

  @Test
  void workers_appeal_and_resign_and_do_nothing_else_to_their_file() {
    for (WorkerStatus status : WorkerStatus.values()) {
      assertThat(UnionWorkerStep.TABLE.allowed(status, Set.of("union-worker", "member", "auditor")))
          .isSubsetOf(
              Set.of(
                  UnionWorkerStep.APPEAL,
                  UnionWorkerStep.RESIGNATION,
                  UnionWorkerStep.EXIT_WITHDRAWAL));
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(UnionWorkerStep.TABLE, "Union workers 社会化工会工作者");
  }
}
