package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.rights.legalaid.Samples.COUNSEL;
import static org.gonghui.rights.legalaid.Samples.ELSEWHERE;
import static org.gonghui.rights.legalaid.Samples.LAW;
import static org.gonghui.rights.legalaid.Samples.OTHER;
import static org.gonghui.rights.legalaid.Samples.POOR;
import static org.gonghui.rights.legalaid.Samples.SEALED;
import static org.gonghui.rights.legalaid.Samples.accepted;
import static org.gonghui.rights.legalaid.Samples.applied;
import static org.gonghui.rights.legalaid.Samples.apply;
import static org.gonghui.rights.legalaid.Samples.dates;
import static org.gonghui.rights.legalaid.Samples.on;
import static org.gonghui.rights.legalaid.Samples.request;
import static org.gonghui.rights.legalaid.Samples.urgent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalAidCaseTest {

  private static final LocalDate BEFORE_HOLIDAY = LocalDate.of(2026, 9, 25);

  @Test
  void an_injury_is_accepted_with_the_application_and_the_rule_is_quoted() {
    Change<LegalAidCase> opened =
        apply(AidMatter.INJURY_COMPENSATION, dates("2026-09-20", null, null), "2026-09-25");
    assertThat(opened.state().status()).isEqualTo(AidStatus.ACCEPTED);
    assertThat(opened.state().appliedRules())
        .containsExactly(new AppliedRule("legal-aid.no-means-check", BEFORE_HOLIDAY));
    AidMatter matter = AidMatter.INJURY_COMPENSATION;
    LocalDate accident = LocalDate.of(2026, 9, 20);
    List<RunningPeriod> periods =
        List.of(
            period("assignment", "legal-aid.assignment", BEFORE_HOLIDAY, "2026-09-28", false),
            period(
                "recognition-by-employer",
                "injury.recognition.employer",
                accident,
                "2026-10-20",
                false),
            period(
                "recognition-by-worker", "injury.recognition.worker", accident, "2027-09-20", true),
            period("arbitration", "arbitration.limitation", accident, "2027-09-20", true));
    assertThat(opened.events())
        .containsExactly(
            new LegalAidApplied("aid-1", "p-worker", "u-bantian", matter, BEFORE_HOLIDAY, periods),
            new LegalAidAccepted(
                "aid-1", "p-worker", "u-bantian", matter, BEFORE_HOLIDAY, periods));
    assertThat(opened.step()).isEqualTo("application-without-threshold");
  }

  private static RunningPeriod period(
      String name, String rule, LocalDate from, String lastDay, boolean bindsPerson) {
    return new RunningPeriod(name, rule, from, LocalDate.parse(lastDay), bindsPerson);
  }

  @Test
  void an_income_that_nobody_needs_is_not_kept() {
    assertThat(accepted("2026-09-25").request().income()).isNull();
    assertThat(applied("2026-09-25").request().income()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(AidMatter.class)
  void longgang_checks_the_means_in_just_these_matters(AidMatter matter) {
    var all = dates("2026-09-01", "2026-09-01", "2026-09-01");
    boolean waived = apply(matter, all, "2026-09-25").state().status() == AidStatus.ACCEPTED;
    assertThat(waived)
        .isEqualTo(
            switch (matter) {
              case INJURY_RECOGNITION, INJURY_COMPENSATION, MIGRANT_WAGES -> true;
              case WAGES, DISMISSAL, SOCIAL_INSURANCE, OTHER -> false;
            });
  }

  @Test
  void another_district_checks_the_means_for_the_recognition_of_an_injury() {
    var request = request(AidMatter.INJURY_RECOGNITION, dates("2026-09-01", null, null));
    assertThat(
            LegalAidCase.apply("aid-1", "u", request, ELSEWHERE, on("2026-09-25")).state().status())
        .isEqualTo(AidStatus.APPLIED);
  }

  @Test
  void a_decision_that_would_end_in_the_national_holiday_is_due_after_it() {
    Deadline decision = applied("2026-09-25").deadlines().open("decision").orElseThrow();
    assertThat(decision.rule()).isEqualTo("legal-aid.decision");
    assertThat(decision.dueAt()).isEqualTo(Instant.parse("2026-10-09T00:00:00+08:00"));
    assertThat(decision.remindAt()).isEqualTo(Instant.parse("2026-10-07T00:00:00+08:00"));
  }

  @Test
  void an_assignment_too() {
    Deadline assignment = accepted("2026-09-28").deadlines().open("assignment").orElseThrow();
    assertThat(assignment.dueAt()).isEqualTo(Instant.parse("2026-10-09T00:00:00+08:00"));
    assertThat(assignment.remindAt()).isEqualTo(Instant.parse("2026-10-08T00:00:00+08:00"));
  }

  @Test
  void without_an_income_the_means_cannot_be_checked() {
    var dates = dates(null, "2026-08-31", null);
    var request = request(AidMatter.DISMISSAL, dates).withoutIncome();
    refused(
        () -> LegalAidCase.apply("aid-1", "u", request, LAW, on("2026-09-25")),
        "legal-aid.means-missing",
        "legal-aid.means");
  }

  @Test
  void an_income_at_the_line_is_within_the_means_and_a_fen_more_is_not() {
    LegalAidCase applied = applied("2026-09-25");
    Instant now = on("2026-09-28");
    assertThat(applied.accept(236_000, LAW, now).state().status()).isEqualTo(AidStatus.ACCEPTED);
    refused(() -> applied.accept(236_001, LAW, now), "legal-aid.means-exceeded", "legal-aid.means");
  }

  @Test
  void the_income_is_not_told_by_the_refusal() {
    assertThatThrownBy(() -> applied("2026-09-25").accept(987_654, LAW, on("2026-09-28")))
        .hasMessageNotContaining("9876");
  }

  @Test
  void acceptance_ends_the_time_for_the_decision_and_starts_that_for_the_assignment() {
    LegalAidCase accepted = applied("2026-09-25").accept(POOR, LAW, on("2026-09-28")).state();
    assertThat(accepted.deadlines().open())
        .extracting(Deadline::name)
        .containsExactly("assignment");
    assertThat(accepted.deadlines().all())
        .extracting(Deadline::status)
        .containsExactly(Deadline.Status.MET, Deadline.Status.RUNNING);
    assertThat(accepted.appliedRules())
        .containsExactly(new AppliedRule("legal-aid.means", LocalDate.of(2026, 9, 28)));
  }

  @Test
  void a_refusal_keeps_its_reason_and_is_told_without_it() {
    Change<LegalAidCase> refusal = applied("2026-09-25").refuse(SEALED, on("2026-09-28"));
    assertThat(refusal.state().reason()).isEqualTo(SEALED);
    assertThat(refusal.state().deadlines().open()).isEmpty();
    assertThat(refusal.events())
        .containsExactly(
            new LegalAidRefused("aid-1", "p-worker", "u-bantian", LocalDate.of(2026, 9, 28)));
  }

  @Test
  void the_assigned_lawyer_sees_the_case_and_after_a_reassignment_the_other_does() {
    Change<LegalAidCase> assignment = accepted("2026-09-25").assign(COUNSEL, LAW, on("2026-09-28"));
    LegalAidCase assigned = assignment.state();
    assertThat(assigned.people()).containsExactlyInAnyOrder("p-worker", "p-lawyer");
    assertThat(assigned.deadlines().open()).isEmpty();
    assertThat(assignment.events())
        .containsExactly(
            new LegalAidAssigned(
                "aid-1",
                "p-worker",
                "u-bantian",
                "p-lawyer",
                LocalDate.of(2026, 9, 28),
                new CasePeriods(LAW).of(assigned)));
    assertThat(assigned.reassign(OTHER, SEALED, LAW, on("2026-09-29")).state().people())
        .containsExactlyInAnyOrder("p-worker", "p-lawyer2");
  }

  @Test
  void a_second_assignment_is_no_step_and_a_reassignment_to_the_same_lawyer_neither() {
    LegalAidCase assigned = accepted("2026-09-25").assign(COUNSEL, LAW, on("2026-09-28")).state();
    assertThatThrownBy(() -> assigned.assign(OTHER, LAW, on("2026-09-28")))
        .isInstanceOf(IllegalStep.class);
    refused(
        () -> assigned.reassign(COUNSEL, SEALED, LAW, on("2026-09-28")),
        "legal-aid.lawyer-unchanged",
        null);
  }

  @Test
  void a_worker_whose_days_are_counted_gets_a_lawyer_before_the_decision() {
    LegalAidCase urgent = urgent();
    assertThat(urgent.appliedRules()).extracting(AppliedRule::rule).contains("legal-aid.urgent");
    LegalAidCase aided = urgent.aidFirst(COUNSEL, LAW, on("2026-08-29")).state();
    assertThat(aided.status()).isEqualTo(AidStatus.AIDED_FIRST);
    assertThat(aided.deadlines().open("decision")).isPresent();
    LegalAidCase confirmed = aided.confirm(POOR, LAW, on("2026-08-31")).state();
    assertThat(confirmed.status()).isEqualTo(AidStatus.ASSIGNED);
    assertThat(confirmed.lawyerId()).isEqualTo("p-lawyer");
    assertThat(confirmed.deadlines().open()).isEmpty();
  }

  @Test
  void aid_that_was_given_first_still_needs_small_means() {
    LegalAidCase aided = urgent().aidFirst(COUNSEL, LAW, on("2026-08-29")).state();
    refused(
        () -> aided.confirm(236_001, LAW, on("2026-08-31")),
        "legal-aid.means-exceeded",
        "legal-aid.means");
    assertThat(aided.refuse(SEALED, on("2026-08-31")).state().status())
        .isEqualTo(AidStatus.REFUSED);
  }

  @Test
  void who_has_time_waits_for_the_decision() {
    refused(
        () -> applied("2026-09-25").aidFirst(COUNSEL, LAW, on("2026-09-25")),
        "legal-aid.not-urgent",
        "legal-aid.urgent");
  }

  // 2025-09-01 and a year is Tuesday 2026-09-01: urgent from seven days before its 24:00
  @ParameterizedTest
  @CsvSource({"2026-08-25, false", "2026-08-26, true", "2026-09-01, true", "2026-09-02, false"})
  void fewer_than_seven_days_are_urgent_until_it_is_too_late(String day, boolean expected) {
    assertThat(urgent().isUrgent(LAW, LocalDate.parse(day))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "INJURY_RECOGNITION, , 2026-09-01, 2026-09-01, legal-aid.accident-date-missing",
    "INJURY_COMPENSATION, , , 2026-09-01, legal-aid.accident-date-missing",
    "DISMISSAL, 2026-09-01, , , legal-aid.dismissal-date-missing",
    "SOCIAL_INSURANCE, , 2026-09-01, , legal-aid.knowledge-date-missing",
    "OTHER, , , 2026-09-26, legal-aid.date-implausible",
    "OTHER, , 1946-09-24, , legal-aid.date-implausible",
    "INJURY_RECOGNITION, 0001-01-01, , , legal-aid.date-implausible",
  })
  void a_case_without_the_days_its_time_runs_from_is_not_taken(
      AidMatter matter, String accident, String ended, String knew, String code) {
    refused(() -> apply(matter, dates(accident, ended, knew), "2026-09-25"), code, null);
  }

  private static void refused(ThrowingCallable step, String code, String rule) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.rule()).isEqualTo(rule);
            });
  }
}
