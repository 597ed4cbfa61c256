package org.gonghui.org.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class RecruitmentStepTest {

  private static final Map<String, String> RECRUITMENT =
      Map.of(
          "DRAFT publication", "OPEN",
          "DRAFT cancellation", "CANCELLED",
          "OPEN closing", "EXAMINING",
          "OPEN cancellation", "CANCELLED",
          "EXAMINING conclusion", "CONCLUDED",
          "EXAMINING cancellation", "CANCELLED");

  /** Status and step → status after it; what is not here is refused. */
  private static Map<String, String> applications() {
    Map<String, String> expected = new HashMap<>();
    expected.put("APPLIED qualification", "QUALIFIED");
    expected.put("APPLIED disqualification", "UNQUALIFIED");
    expected.put("QUALIFIED exam", "PASSED");
    expected.put("QUALIFIED exam-failure", "FAILED");
    expected.put("PASSED selection", "SELECTED");
    expected.put("SELECTED vetting", "VETTED");
    expected.put("SELECTED vetting-failure", "REJECTED");
    expected.put("VETTED notice", "NOTICED");
    expected.put("NOTICED objection", "NOTICED");
    expected.put("NOTICED objection-dismissal", "NOTICED");
    expected.put("NOTICED objection-upholding", "REJECTED");
    expected.put("NOTICED notice-end", "CLEARED");
    expected.put("CLEARED hiring", "HIRED");
    for (String running :
        Set.of("APPLIED", "QUALIFIED", "PASSED", "SELECTED", "VETTED", "NOTICED", "CLEARED")) {
      expected.put(running + " withdrawal", "WITHDRAWN");
      expected.put(running + " closing", "CLOSED");
      expected.put(running + " correction", running);
    }
    return expected;
  }

  @Test
  void a_recruitment_takes_the_steps_that_it_needs_and_no_other() {
    WorkflowDocs.assertTable(RecruitmentStep.TABLE, RECRUITMENT);
    assertThat(RecruitmentStep.TABLE.terminal())
        .containsExactlyInAnyOrder(RecruitmentStatus.CONCLUDED, RecruitmentStatus.CANCELLED);
  }

  @Test
  void an_application_takes_the_steps_that_it_needs_and_no_other() {
    WorkflowDocs.assertTable(JobApplicationStep.TABLE, applications());
    assertThat(JobApplicationStep.TABLE.initial()).containsExactly(ApplicationStatus.APPLIED);
  }

  @Test
  void an_applicant_only_applies_and_withdraws() {
    for (ApplicationStatus status : ApplicationStatus.values()) {
      assertThat(
              JobApplicationStep.TABLE.allowed(
                  status, Set.of("member", "union-worker", "auditor", "partner")))
          .isSubsetOf(Set.of(JobApplicationStep.APPLICATION, JobApplicationStep.WITHDRAWAL));
    }
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(RecruitmentStep.TABLE, "Recruitment of union workers 社会化工会工作者招聘");
    WorkflowDocs.assertCurrent(JobApplicationStep.TABLE, "Applications of union workers 报名");
  }
}
