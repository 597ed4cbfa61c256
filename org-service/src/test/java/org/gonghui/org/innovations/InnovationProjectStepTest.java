package org.gonghui.org.innovations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class InnovationProjectStepTest {

  /** Status and step → status after it; what is not here is refused. */
  private static Map<String, String> expected() {
    Map<String, String> all = new HashMap<>();
    for (String it : List.of("PROPOSED", "REFUSED")) {
      all.put(it + " revision", it);
      all.put(it + " submission", "SUBMITTED");
    }
    all.put("SUBMITTED approval", "APPROVED");
    all.put("SUBMITTED refusal", "REFUSED");
    all.put("APPROVED funding", "FUNDED");
    all.put("APPROVED start", "RUNNING");
    all.put("FUNDED payment", "RUNNING");
    for (String it : List.of("PROPOSED", "REFUSED", "RUNNING")) {
      all.put(it + " evidence", it);
      all.put(it + " evidence-removal", it);
    }
    all.put("RUNNING milestone", "RUNNING");
    all.put("RUNNING postponement", "RUNNING");
    all.put("RUNNING report", "REPORTED");
    all.put("REPORTED acceptance", "ACCEPTED");
    all.put("REPORTED rectification", "RUNNING");
    for (String it : List.of("SUBMITTED", "RUNNING", "REPORTED")) {
      all.put(it + " reminder", it);
      all.put(it + " overdue", it);
    }
    List<String> open =
        List.of("PROPOSED", "SUBMITTED", "REFUSED", "APPROVED", "FUNDED", "RUNNING", "REPORTED");
    for (String it : open) {
      all.put(it + " end", "ENDED");
      all.put(it + " closing", "ENDED");
    }
    return all;
  }

  @Test
  void every_status_takes_the_steps_that_a_project_needs_and_no_other() {
    WorkflowDocs.assertTable(InnovationProjectStep.TABLE, expected());
    assertThat(InnovationProjectStep.TABLE.initial()).containsExactly(ProjectStatus.PROPOSED);
    assertThat(InnovationProjectStep.TABLE.terminal())
        .containsExactlyInAnyOrder(ProjectStatus.ACCEPTED, ProjectStatus.ENDED);
  }

  @Test
  void union_workers_write_and_report_and_decide_nothing() {
    for (ProjectStatus status : ProjectStatus.values()) {
      assertThat(InnovationProjectStep.TABLE.allowed(status, Set.of("union-worker", "auditor")))
          .isSubsetOf(
              Set.of(
                  InnovationProjectStep.REVISION,
                  InnovationProjectStep.EVIDENCE,
                  InnovationProjectStep.EVIDENCE_REMOVAL,
                  InnovationProjectStep.MILESTONE));
    }
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(InnovationProjectStep.TABLE, "Innovation projects 创新项目");
  }
}
