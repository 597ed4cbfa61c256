package org.gonghui.member.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gonghui.contracts.JobApplicationEvent;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationAdvanced;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationEnded;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationHired;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticeChanged;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticed;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationSubmitted;
import org.gonghui.contracts.JobApplicationStage;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecruitmentReadingTest {

  private static final Instant NOW = Instant.parse("2023-10-09T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 10, 9);
  private static final RunningPeriod NOTICE =
      new RunningPeriod("public-notice", "union-worker.public-notice", DAY, DAY.plusDays(7), false);
  private static final RunningPeriod LATER =
      new RunningPeriod("public-notice", "union-worker.public-notice", DAY, DAY.plusDays(9), false);
  private static final Reading READING =
      new Reading(new LegalTime(LegalRules.builtIn(), WorkingDays.china()));

  @Test
  void an_application_is_followed_to_the_hiring_with_the_notice_while_it_runs() {
    List<Fact> facts = new ArrayList<>();
    assertStage(facts, 1, submitted("p"), Stage.APPLIED);
    assertStage(facts, 2, advanced(JobApplicationStage.QUALIFIED), Stage.QUALIFIED);
    assertStage(facts, 3, advanced(JobApplicationStage.PASSED), Stage.PASSED);
    assertStage(facts, 4, advanced(JobApplicationStage.SELECTED), Stage.SELECTED);
    assertStage(facts, 5, advanced(JobApplicationStage.VETTED), Stage.VETTED);
    assertStage(facts, 6, noticed(), Stage.ON_NOTICE, NOTICE);
    assertStage(facts, 7, changed(), Stage.ON_NOTICE);
    assertStage(facts, 8, changed(LATER), Stage.ON_NOTICE, LATER);
    assertStage(facts, 9, advanced(JobApplicationStage.CLEARED), Stage.CLEARED);
    assertStage(facts, 10, new JobApplicationHired("a", "r", "u", DAY, "p"), Stage.HIRED);

    List<Matter> sum = Matter.of(facts);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(Matter.of(facts)).isEqualTo(sum);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNQUALIFIED, REFUSED",
    "FAILED, FAILED",
    "REJECTED, REJECTED",
    "WITHDRAWN, WITHDRAWN",
    "CLOSED, ENDED"
  })
  void whatever_ends_it_without_a_hiring_is_told_and_nothing_runs_any_more(
      String status, Stage stage) {
    List<Fact> facts = new ArrayList<>(told(1, submitted("p")).facts());
    facts.addAll(told(2, noticed()).facts());
    assertStage(facts, 3, new JobApplicationEnded("a", "r", "u", status, DAY, "p"), stage);
    assertThat(stage.isLast()).isTrue();
  }

  @Test
  void it_is_told_to_the_applicant_and_to_nobody_where_they_were_entered_on_paper() {
    assertThat(told(1, submitted("p")).personId()).isEqualTo("p");
    assertThat(told(1, submitted(null))).isEqualTo(Told.NOTHING);
  }

  private static void assertStage(
      List<Fact> facts,
      long version,
      JobApplicationEvent event,
      Stage stage,
      RunningPeriod... runs) {
    facts.addAll(told(version, event).facts());
    Matter matter = Matter.of(facts).getFirst();
    assertThat(matter.kind()).isEqualTo(MatterKind.JOB_APPLICATION);
    assertThat(matter.stage()).isEqualTo(stage);
    assertThat(matter.periods()).containsExactly(runs);
  }

  private static Told told(long version, JobApplicationEvent event) {
    return READING.of(
        new Received<>(event, "a-" + version + "-0", "a", version, NOW, "somebody", null));
  }

  private static JobApplicationSubmitted submitted(@Nullable String personId) {
    return new JobApplicationSubmitted("a", "r", "u", DAY, personId);
  }

  private static JobApplicationAdvanced advanced(JobApplicationStage stage) {
    return new JobApplicationAdvanced("a", "r", "u", "p", stage, DAY);
  }

  private static JobApplicationNoticed noticed() {
    return new JobApplicationNoticed("a", "r", "u", DAY, "p", List.of(NOTICE));
  }

  private static JobApplicationNoticeChanged changed(RunningPeriod... runs) {
    return new JobApplicationNoticeChanged("a", "r", "u", "p", DAY, List.of(runs));
  }
}
