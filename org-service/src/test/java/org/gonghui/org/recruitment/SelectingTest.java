package org.gonghui.org.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationAdvanced;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationEnded;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationHired;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticeChanged;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationNoticed;
import org.gonghui.contracts.JobApplicationEvent.JobApplicationSubmitted;
import org.gonghui.contracts.JobApplicationStage;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.SealedPerson;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;

class SelectingTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate BORN = LocalDate.of(1993, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final SealedField FIELD = new SealedField("x", "i");
  private static final SealedPerson PERSON =
      new SealedPerson("陈**", "138****5678", "440***", FIELD, FIELD, FIELD);
  private static final Contenders ALONE = new Contenders(2, Set.of(), 0, 0);

  private final Selecting selecting = new Selecting(LAW, NOW);

  @Test
  void only_who_meets_the_announcement_and_the_rule_applies_and_only_while_it_is_open() {
    assertCode(() -> apply(open(), LocalDate.of(2005, 9, 21)), "recruitment.age");
    assertThat(apply(open(), LocalDate.of(2005, 9, 20)).status())
        .isEqualTo(ApplicationStatus.APPLIED);
    assertThat(apply(open(), LocalDate.of(1977, 9, 21)).status())
        .isEqualTo(ApplicationStatus.APPLIED);
    assertCode(() -> apply(open(), LocalDate.of(1977, 9, 20)), "recruitment.age");
    assertCode(
        () ->
            selecting.apply("a-1", open(), null, PERSON, BORN, Education.HIGH_SCHOOL, "officer-1"),
        "recruitment.education");
    Recruitment draft = Recruitment.prepare("r-1", "u-1", announcement(), "officer-1").state();
    assertCode(() -> apply(draft, BORN), "recruitment.not-open");
    Selecting late = new Selecting(LAW, Instant.parse("2023-09-28T16:00:00Z"));
    assertCode(
        () -> late.apply("a-1", open(), null, PERSON, BORN, Education.COLLEGE, "officer-1"),
        "recruitment.not-open");
  }

  @Test
  void an_announcement_is_published_by_another_and_stays_open_for_five_working_days() {
    Recruitment draft = Recruitment.prepare("r-1", "u-1", announcement(), "officer-1").state();
    assertCode(() -> draft.publish(LAW, NOW, "officer-1"), "approval.own-application");
    Instant later = Instant.parse("2023-09-22T02:00:00Z");
    assertCode(() -> draft.publish(LAW, later, "officer-2"), "recruitment.too-short");
    assertThat(open().deadlines().open())
        .singleElement()
        .extracting(Deadline::dueAt)
        .isEqualTo(Instant.parse("2023-09-28T16:00:00Z"));
  }

  @Test
  void the_total_is_weighed_by_the_rule_and_decides_by_itself() {
    JobApplication fit = qualified();
    assertThat(selecting.examine(fit, 59, 60, "officer-2").state().status())
        .isEqualTo(ApplicationStatus.FAILED);
    JobApplication passed = selecting.examine(fit, 50, 70, "officer-2").state();
    assertThat(passed.status()).isEqualTo(ApplicationStatus.PASSED);
    assertThat(passed.marks())
        .isEqualTo(
            new Marks(
                50,
                70,
                6000,
                6000,
                "union-worker.exam",
                AppliedRule.of(LAW.rule("union-worker.exam", NOW))));
  }

  @Test
  void the_next_place_goes_to_the_highest_total_once_all_are_examined() {
    JobApplication passed = passed();
    assertCode(
        () -> select(passed, new Contenders(2, Set.of(), 1, 0)), "recruitment.exam-not-over");
    assertCode(
        () -> select(passed, new Contenders(2, Set.of(), 0, 8601)), "recruitment.better-ranked");
    assertCode(() -> select(passed, new Contenders(2, Set.of(1, 2), 0, 0)), "recruitment.no-seat");
    assertThat(select(passed, new Contenders(2, Set.of(1), 0, 8600)).seat()).isEqualTo(2);
  }

  @Test
  void who_is_rejected_or_withdraws_leaves_the_place() {
    JobApplication selected = select(passed(), ALONE);
    assertCode(
        () -> selecting.vet(selected, false, null, "officer-2"), "recruitment.reason-missing");
    assertThat(selecting.vet(selected, false, "考察不合格", "officer-2").state().seat()).isNull();
    assertThat(selecting.withdraw(selected, "另有安排").state().seat()).isNull();
  }

  @Test
  void an_objection_stops_the_notice_until_another_has_answered() {
    JobApplication noticed = noticed();
    JobApplication stopped = selecting.object(noticed, "经历不符", "officer-2").state();
    assertThat(stopped.deadlines().wakeAt()).isNull();
    assertCode(() -> selecting.object(stopped, "另一异议", "officer-3"), "recruitment.objection-open");
    assertCode(() -> selecting.dismiss(stopped, "属实", "officer-2"), "approval.own-application");
    Selecting later = new Selecting(LAW, NOW.plusSeconds(86_400));
    JobApplication on = later.dismiss(stopped, "经历属实", "officer-3").state();
    assertThat(due(on)).isEqualTo(due(noticed).plusSeconds(86_400));
    assertThat(selecting.uphold(stopped, "查实", "officer-3").state().status())
        .isEqualTo(ApplicationStatus.REJECTED);
  }

  @Test
  void who_took_a_step_before_does_not_hire() {
    JobApplication cleared = noticed().expire(noticed().deadlines().all().getFirst(), NOW).state();
    assertThat(cleared.status()).isEqualTo(ApplicationStatus.CLEARED);
    assertCode(() -> selecting.hire(cleared, false, "officer-2"), "approval.own-application");
    assertCode(() -> selecting.hire(cleared, false, "officer-1"), "approval.own-application");
    assertThat(selecting.hire(cleared, false, "officer-3").state().hiredOn())
        .isEqualTo(LocalDate.of(2023, 9, 20));
    assertCode(() -> selecting.hire(noticed(), false, "officer-3"), "workflow.illegal-step");
    assertCode(() -> selecting.hire(cleared, true, "officer-3"), "recruitment.in-service");
  }

  @Test
  void each_stage_is_told_with_the_applicant_and_the_notice_as_it_runs_and_nothing_else() {
    Change<JobApplication> applied =
        selecting.apply("a-1", open(), "p-1", PERSON, BORN, Education.COLLEGE, "p-1");
    assertThat(told(applied))
        .isEqualTo(new JobApplicationSubmitted("a-1", "r-1", "u-1", DAY, "p-1"));
    Change<JobApplication> fit = selecting.qualify(applied.state(), "officer-2");
    assertThat(told(fit)).isEqualTo(advanced(JobApplicationStage.QUALIFIED));
    Change<JobApplication> passed = selecting.examine(fit.state(), 82, 90, "officer-2");
    assertThat(told(passed)).isEqualTo(advanced(JobApplicationStage.PASSED));
    Change<JobApplication> chosen = selecting.select(passed.state(), ALONE, "officer-2");
    assertThat(told(chosen)).isEqualTo(advanced(JobApplicationStage.SELECTED));
    Change<JobApplication> vetted = selecting.vet(chosen.state(), true, null, "officer-2");
    assertThat(told(vetted)).isEqualTo(advanced(JobApplicationStage.VETTED));

    Change<JobApplication> noticed = selecting.notice(vetted.state(), "officer-2");
    RunningPeriod notice = notice(LocalDate.of(2023, 9, 27));
    assertThat(told(noticed))
        .isEqualTo(new JobApplicationNoticed("a-1", "r-1", "u-1", DAY, "p-1", List.of(notice)));
    Change<JobApplication> stopped = selecting.object(noticed.state(), "经历不符", "officer-2");
    assertThat(told(stopped)).isEqualTo(changed(DAY, List.of()));
    Selecting later = new Selecting(LAW, NOW.plusSeconds(86_400));
    assertThat(told(later.dismiss(stopped.state(), "属实", "officer-3")))
        .isEqualTo(changed(DAY.plusDays(1), List.of(notice(LocalDate.of(2023, 9, 28)))));
    JobApplication standing = noticed.state();
    Change<JobApplication> cleared = standing.expire(standing.deadlines().all().getFirst(), NOW);
    assertThat(told(cleared)).isEqualTo(advanced(JobApplicationStage.CLEARED));
    assertThat(told(selecting.hire(cleared.state(), false, "officer-3")))
        .isEqualTo(new JobApplicationHired("a-1", "r-1", "u-1", DAY, "p-1"));
    assertThat(told(selecting.withdraw(standing, "另有安排")))
        .isEqualTo(new JobApplicationEnded("a-1", "r-1", "u-1", "WITHDRAWN", DAY, "p-1"));
  }

  @Test
  void of_who_was_entered_on_paper_no_person_is_told() {
    assertThat(selecting.qualify(apply(open(), BORN), "officer-2").events())
        .singleElement()
        .isInstanceOfSatisfying(
            JobApplicationAdvanced.class, it -> assertThat(it.personId()).isNull());
  }

  private static Event told(Change<JobApplication> change) {
    assertThat(change.events()).hasSize(1);
    return change.events().getFirst();
  }

  private static JobApplicationAdvanced advanced(JobApplicationStage stage) {
    return new JobApplicationAdvanced("a-1", "r-1", "u-1", "p-1", stage, DAY);
  }

  private static JobApplicationNoticeChanged changed(LocalDate on, List<RunningPeriod> runs) {
    return new JobApplicationNoticeChanged("a-1", "r-1", "u-1", "p-1", on, runs);
  }

  private static RunningPeriod notice(LocalDate until) {
    return new RunningPeriod("public-notice", "union-worker.public-notice", DAY, until, false);
  }

  private static Instant due(JobApplication it) {
    return it.deadlines().open().getFirst().dueAt();
  }

  private JobApplication noticed() {
    JobApplication vetted = selecting.vet(select(passed(), ALONE), true, null, "officer-2").state();
    return selecting.notice(vetted, "officer-2").state();
  }

  private JobApplication select(JobApplication it, Contenders others) {
    return selecting.select(it, others, "officer-2").state();
  }

  private JobApplication passed() {
    return selecting.examine(qualified(), 82, 90, "officer-2").state();
  }

  private JobApplication qualified() {
    JobApplication applied = apply(open(), BORN);
    assertCode(() -> selecting.qualify(applied, "officer-1"), "approval.own-application");
    return selecting.qualify(applied, "officer-2").state();
  }

  private JobApplication apply(Recruitment to, LocalDate born) {
    return selecting.apply("a-1", to, null, PERSON, born, Education.COLLEGE, "officer-1").state();
  }

  private static Recruitment open() {
    return Recruitment.prepare("r-1", "u-1", announcement(), "officer-1")
        .state()
        .publish(LAW, NOW, "officer-2")
        .state();
  }

  private static Announcement announcement() {
    return new Announcement("社区工联会工作者", 2, Education.COLLEGE, "熟悉工会业务", LocalDate.of(2023, 9, 28));
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }
}
