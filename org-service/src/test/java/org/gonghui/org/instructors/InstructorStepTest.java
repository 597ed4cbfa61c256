package org.gonghui.org.instructors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.instructors.Instructing.Destination;
import org.gonghui.org.personnel.SealedPerson;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class InstructorStepTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final SealedField FIELD = new SealedField("x", "i");
  private static final SealedPerson PERSON =
      new SealedPerson("陈**", "138****5678", "440***", FIELD, FIELD, FIELD);
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("NOMINATED training", "NOMINATED"),
          Map.entry("NOMINATED appointment", "APPOINTED"),
          Map.entry("NOMINATED refusal", "REFUSED"),
          Map.entry("NOMINATED ending", "ENDED"),
          Map.entry("APPOINTED training", "APPOINTED"),
          Map.entry("APPOINTED assignment", "APPOINTED"),
          Map.entry("APPOINTED report", "APPOINTED"),
          Map.entry("APPOINTED renewal", "APPOINTED"),
          Map.entry("APPOINTED ending", "ENDED"),
          Map.entry("APPOINTED term-end", "ENDED"),
          Map.entry("NOMINATED correction", "NOMINATED"),
          Map.entry("APPOINTED correction", "APPOINTED"),
          Map.entry("APPOINTED reminder", "APPOINTED"),
          Map.entry("APPOINTED overdue", "APPOINTED"));

  private final Instructing instructing = at("2023-09-20T02:00:00Z");

  @Test
  void an_instructor_takes_the_steps_that_are_needed_and_no_other() throws IOException {
    WorkflowDocs.assertTable(InstructorStep.TABLE, EXPECTED);
    for (InstructorStatus status : InstructorStatus.values()) {
      assertThat(
              InstructorStep.TABLE.allowed(
                  status,
                  Set.of("member", "union-worker", "lawyer", "mediator", "informant", "auditor")))
          .isSubsetOf(Set.of(InstructorStep.REPORT));
    }
    WorkflowDocs.assertCurrent(InstructorStep.TABLE, "Bargaining instructors 集体协商指导员");
  }

  @Test
  void appointed_is_who_was_trained_and_by_another_for_two_years() {
    Instructor fresh = nominated();
    assertCode(() -> instructing.appoint(fresh, "officer-2"), "instructor.untrained");
    assertCode(() -> trained(fresh, TODAY.plusDays(1), 16), "date.future");
    Instructor trained = trained(trained(fresh, TODAY, 8), TODAY.minusDays(9), 8);
    assertThat(trained(trained, TODAY, 8).trainings()).hasSize(2);
    assertCode(() -> instructing.appoint(trained, "officer-1"), "approval.own-application");
    Instructor appointed = instructing.appoint(trained, "officer-2").state();
    assertThat(appointed.until()).isEqualTo(LocalDate.of(2025, 9, 22));
    Deadline term = appointed.deadlines().open(Instructor.TERM).orElseThrow();
    Instructor over = appointed.expire(term, term.dueAt()).state();
    assertThat(over.status()).isEqualTo(InstructorStatus.ENDED);
    assertThat(over.endedOn()).isEqualTo(LocalDate.of(2025, 9, 22));
  }

  @Test
  void enterprises_lie_in_the_area_and_are_not_too_many() {
    Instructor it = appointed();
    assertCode(
        () -> instructing.assign(it, "a-1", to("e-1", false), "指导", "officer-1"),
        "instructor.outside-area");
    Instructor busy = it;
    for (int i = 1; i <= 5; i++) {
      busy = assigned(busy, i);
    }
    Instructor five = busy;
    assertCode(() -> assigned(five, 6), "instructor.too-many");
    assertCode(
        () -> instructing.assign(five, "a-9", to("e-1", true), "指导", "officer-1"),
        "instructor.assigned-already");
    Instructor reported =
        instructing.report(five, "a-1", Assignment.Result.CONTRACT_SIGNED, "已签订").state();
    assertThat(assigned(reported, 6).open()).hasSize(5);
    assertCode(
        () -> instructing.report(reported, "a-1", Assignment.Result.ADVICE_GIVEN, "再次"),
        "instructor.no-assignment");
  }

  @Test
  void a_report_that_does_not_come_is_overdue_until_it_does() {
    Instructor sent = assigned(appointed(), 1);
    Deadline due = sent.deadlines().open("report-a-1").orElseThrow();
    Instructor late = sent.expire(due, due.dueAt()).state();
    assertThat(late.overdue()).isTrue();
    Instructor reported =
        instructing.report(late, "a-1", Assignment.Result.ADVICE_GIVEN, "意见").state();
    assertThat(reported.overdue()).isFalse();
    Instructor ended = instructing.end(late, "本人申请").state();
    assertThat(ended.overdue()).isFalse();
    assertThat(ended.deadlines().open()).isEmpty();
  }

  @Test
  void a_further_term_is_given_near_the_end_to_who_was_trained_again() {
    Instructor it = appointed();
    Instructing late = at("2025-09-01T02:00:00Z");
    assertCode(
        () -> at("2025-07-01T02:00:00Z").renew(again(it), "officer-2"), "instructor.renewal-early");
    assertCode(() -> late.renew(it, "officer-1"), "approval.own-application");
    Instructor untrained = it;
    assertCode(() -> late.renew(untrained, "officer-2"), "instructor.untrained");
    Instructor renewed = late.renew(again(it), "officer-2").state();
    assertThat(renewed.appointedOn()).isEqualTo(LocalDate.of(2025, 9, 23));
    assertThat(renewed.until()).isAfterOrEqualTo(LocalDate.of(2027, 9, 22));
    assertThat(renewed.deadlines().open()).hasSize(1);
  }

  private static Instructor again(Instructor it) {
    return at("2024-09-20T02:00:00Z")
        .train(it, new InstructorTraining("轮训", LocalDate.of(2024, 5, 1), 8))
        .state();
  }

  private Instructor assigned(Instructor it, int number) {
    return instructing
        .assign(it, "a-" + number, to("e-" + number, true), "指导工资协商", "officer-1")
        .state();
  }

  private static Destination to(String enterprise, boolean within) {
    return new Destination(enterprise, "样板公司", within);
  }

  private Instructor appointed() {
    Instructor trained = trained(nominated(), TODAY.minusDays(1), 16);
    return instructing.appoint(trained, "officer-2").state();
  }

  private Instructor trained(Instructor it, LocalDate on, int hours) {
    return instructing.train(it, new InstructorTraining("集体协商实务", on, hours)).state();
  }

  private Instructor nominated() {
    return instructing.nominate("i-1", "u-1", "p-1", PERSON, Set.of("u-1"), "officer-1").state();
  }

  private static Instructing at(String moment) {
    return new Instructing(LAW, Instant.parse(moment));
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }
}
