package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.kernel.WorkflowTest.Status.APPLIED;
import static org.gonghui.kernel.WorkflowTest.Status.FORGOTTEN;
import static org.gonghui.kernel.WorkflowTest.Status.GIVEN;
import static org.gonghui.kernel.WorkflowTest.Status.REFUSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowTest {

  enum Status {
    APPLIED,
    GIVEN,
    REFUSED,
    FORGOTTEN
  }

  enum SmallAidStep implements Step<Status> {
    APPLY(start(APPLIED).by("member").called("申请")),
    ADD_PAPER(when(APPLIED).stay().by("member", "officer")),
    GIVE(when(APPLIED, REFUSED).to(GIVEN).by("department:RIGHTS").within("legal-aid.decision")),
    REFUSE(when(APPLIED).to(REFUSED).by("department:RIGHTS").within("legal-aid.decision")),
    LAPSE(when(REFUSED).to(REFUSED).bySystem());

    private final StepRow<Status> row;

    SmallAidStep(StepRow<Status> row) {
      this.row = row;
    }

    @Override
    public StepRow<Status> row() {
      return row;
    }
  }

  private final WorkflowTable<Status, SmallAidStep> table = WorkflowTable.of(SmallAidStep.class);

  @Test
  void a_step_leads_from_its_statuses_to_its_status() {
    assertThat(SmallAidStep.GIVE.take(APPLIED)).isEqualTo(GIVEN);
    assertThat(SmallAidStep.GIVE.take(REFUSED)).isEqualTo(GIVEN);
    assertThat(SmallAidStep.ADD_PAPER.take(APPLIED)).isEqualTo(APPLIED);
    assertThat(SmallAidStep.GIVE.timeLimit()).contains("legal-aid.decision");
    assertThat(SmallAidStep.APPLY.timeLimit()).isEmpty();
  }

  @Test
  void a_step_from_elsewhere_is_illegal_and_says_where_the_case_stands() {
    assertThatThrownBy(() -> SmallAidStep.ADD_PAPER.check(GIVEN))
        .isInstanceOfSatisfying(
            IllegalStep.class,
            it -> {
              assertThat(it.code()).isEqualTo("workflow.illegal-step");
              assertThat(it.arguments())
                  .containsExactly("small-aid", new Wording("add-paper", "add-paper"), "GIVEN", "");
            });
    assertThatThrownBy(() -> SmallAidStep.APPLY.take(APPLIED)).isInstanceOf(IllegalStep.class);
  }

  @Test
  void what_is_illegal_is_called_by_its_name_and_what_somebody_could_do_instead_is_told() {
    assertThatThrownBy(() -> SmallAidStep.APPLY.check(APPLIED))
        .isInstanceOfSatisfying(
            IllegalStep.class,
            it ->
                assertThat(it.arguments())
                    .containsExactly(
                        "small-aid",
                        new Wording("申请", "apply"),
                        "APPLIED",
                        new Wording(
                            "，现在可以办理：add-paper、give、refuse",
                            "; possible now: add-paper, give, refuse")));
  }

  @Test
  void the_table_tells_what_can_follow_and_for_whom() {
    assertThat(table.allowed(APPLIED))
        .containsExactly(SmallAidStep.ADD_PAPER, SmallAidStep.GIVE, SmallAidStep.REFUSE);
    assertThat(table.allowed(APPLIED, List.of("officer", "department:AUDIT")))
        .containsExactly(SmallAidStep.ADD_PAPER);
    assertThat(table.allowed(GIVEN)).isEmpty();
    assertThat(table.allowed(REFUSED, Set.of("officer"))).isEmpty();
  }

  @Test
  void the_table_knows_its_beginnings_and_ends_and_what_nobody_can_reach() {
    assertThat(table.name()).isEqualTo("small-aid");
    assertThat(table.initial()).containsExactly(APPLIED);
    assertThat(table.terminal()).containsExactly(GIVEN, FORGOTTEN);
    assertThat(table.unreachable()).containsExactly(FORGOTTEN);
  }

  @Test
  void the_page_shows_the_table_as_a_diagram_and_with_the_law() {
    WorkflowPage page = new WorkflowPage(table, LegalRules.builtIn(), LocalDate.of(2023, 1, 1));
    assertThat(page.markdown("Small aid"))
        .isEqualTo(
            """
            # Small aid

            ```mermaid
            stateDiagram-v2
              [*] --> APPLIED : apply 申请
              APPLIED --> APPLIED : add-paper
              APPLIED --> GIVEN : give
              REFUSED --> GIVEN : give
              APPLIED --> REFUSED : refuse
              REFUSED --> REFUSED : lapse
              GIVEN --> [*]
            ```

            | step | from | to | who | within | by |
            | --- | --- | --- | --- | --- | --- |
            | apply 申请 | — | APPLIED | member | — | — |
            | add-paper | APPLIED | stays | member, officer | — | — |
            | give | APPLIED, REFUSED | GIVEN | department:RIGHTS | 7 days | 法律援助法 第四十三条 |
            | refuse | APPLIED | REFUSED | department:RIGHTS | 7 days | 法律援助法 第四十三条 |
            | lapse | REFUSED | REFUSED | system | — | — |
            """);
  }
}
