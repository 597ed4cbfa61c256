package org.gonghui.org.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.FederationClass;
import org.gonghui.contracts.FederationGradingEvent.FederationDetermined;
import org.gonghui.contracts.FederationLevel;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.grading.Determining.Size;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class DeterminingTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  private final Determining determining = new Determining(LAW, NOW);

  @Test
  void every_status_takes_the_steps_that_a_grading_needs_and_no_other() {
    WorkflowDocs.assertTable(
        FederationGradingStep.TABLE,
        Map.of(
            "CURRENT redetermination", "CURRENT",
            "CURRENT grade", "CURRENT",
            "CURRENT grade-lost", "CURRENT",
            "CURRENT closing", "ENDED",
            "CURRENT reminder", "CURRENT",
            "CURRENT overdue", "CURRENT"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(FederationGradingStep.TABLE, "Gradings of federations 分类分级分层");
  }

  @Test
  void the_class_follows_from_the_kind_and_the_level_from_the_enterprises() {
    assertThat(of(UnionKind.PARK_FEDERATION, 49).now().level()).isEqualTo(FederationLevel.SMALL);
    assertThat(of(UnionKind.PARK_FEDERATION, 50).now().level()).isEqualTo(FederationLevel.MEDIUM);
    FederationGrading large = of(UnionKind.INDUSTRY_FEDERATION, 200);
    assertThat(large.now().level()).isEqualTo(FederationLevel.LARGE);
    assertThat(large.now().federationClass()).isEqualTo(FederationClass.INDUSTRY);
    assertThatThrownBy(() -> of(UnionKind.ENTERPRISE_UNION, 1)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void the_grade_comes_goes_and_stays_in_the_file_while_class_and_level_change() {
    FederationGrading first = of(UnionKind.COMMUNITY_FEDERATION, 10);
    Change<FederationGrading> graded = Determining.grade(first, "appraisal-1", "B", DAY);
    assertThat(graded.events())
        .containsExactly(
            new FederationDetermined(
                "g-1", "u-1", FederationClass.COMMUNITY, FederationLevel.SMALL, "B", DAY));
    Determining later = new Determining(LAW, Instant.parse("2024-06-03T02:00:00Z"));
    FederationGrading again =
        later.again(graded.state(), new Size(UnionKind.COMMUNITY_FEDERATION, 60), "p-9").state();
    assertThat(again.now().grade()).isEqualTo("B");
    assertThat(again.now().level()).isEqualTo(FederationLevel.MEDIUM);
    assertThat(Determining.lose(again, "appraisal-2", DAY).isNone()).isTrue();
    FederationGrading lost = Determining.lose(again, "appraisal-1", DAY).state();
    assertThat(lost.now().grade()).isNull();
    assertThat(lost.all()).extracting(Determination::grade).containsExactly(null, "B", "B", null);
    FederationGrading ended = Determining.close(lost, DAY).state();
    assertThat(ended.deadlines().open()).isEmpty();
    assertThat(Determining.grade(ended, "appraisal-3", "A", DAY).isNone()).isTrue();
  }

  @Test
  void it_is_overdue_until_it_is_determined_again() {
    FederationGrading it = of(UnionKind.COMMUNITY_FEDERATION, 10);
    List<Deadline> open = it.deadlines().open();
    assertThat(open)
        .extracting(Deadline::rule)
        .containsExactly("federation-grading.redetermination");
    FederationGrading late = it.expire(open.getFirst(), open.getFirst().dueAt()).state();
    assertThat(late.overdue()).isTrue();
    Determining then = new Determining(LAW, Instant.parse("2024-10-08T02:00:00Z"));
    FederationGrading done =
        then.again(late, new Size(UnionKind.COMMUNITY_FEDERATION, 10), "p-9").state();
    assertThat(done.overdue()).isFalse();
    assertThat(done.deadlines().open()).hasSize(1);
  }

  private FederationGrading of(UnionKind kind, long enterprises) {
    return determining.determine("g-1", "u-1", new Size(kind, enterprises), "p-9").state();
  }
}
