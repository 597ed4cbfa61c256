package org.gonghui.org.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.AuditFindingEvent.FindingEscalated;
import org.gonghui.contracts.FindingSeverity;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.findings.Correcting.Found;
import org.gonghui.platform.files.EvidenceFile;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.files.Proof;
import org.junit.jupiter.api.Test;

class AuditFindingTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2023, 11, 1);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  @Test
  void a_finding_is_planned_corrected_shown_and_closed_by_another() {
    AuditFinding planned = by("p-1").plan(raised(), "退回资金", DUE).state();
    assertThat(due(planned).dueAt()).isEqualTo(Instant.parse("2023-11-01T16:00:00Z"));
    refused("audit-finding.evidence-missing", () -> by("p-1").correct(planned, "已退回"));

    AuditFinding shown = by("p-2").show(planned, file("f-1")).state();
    refused("audit-finding.same-file", () -> by("p-2").show(shown, file("f-1")));
    AuditFinding corrected = by("p-1").correct(shown, "已退回").state();
    assertThat(due(corrected).rule()).isEqualTo("audit.verification");
    for (String person : List.of("p-1", "p-2")) {
      assertThatThrownBy(() -> by(person).verify(corrected, "属实")).isInstanceOf(Forbidden.class);
    }
    AuditFinding closed = by("p-9").verify(corrected, "属实").state();
    assertThat(closed.status()).isEqualTo(FindingStatus.CLOSED);
    assertThat(closed.deadlines().open()).isEmpty();
  }

  @Test
  void what_is_sent_back_needs_something_new_to_show() {
    AuditFinding corrected = corrected();
    AuditFinding back = by("p-9").sendBack(corrected, "制度未修订", DUE).state();
    assertThat(back.reviews().getLast().passed()).isFalse();
    refused("audit-finding.evidence-missing", () -> by("p-1").correct(back, "已修订"));
    AuditFinding again = by("p-1").show(back, file("f-2")).state();
    assertThat(by("p-1").correct(again, "已修订").state().reviews()).hasSize(2);
  }

  @Test
  void the_day_of_the_correction_lies_within_sixty_days_of_the_finding() {
    AuditFinding raised = raised();
    refused("audit-finding.due-day", () -> by("p-1").plan(raised, "x", LocalDate.of(2023, 9, 19)));
    refused("audit-finding.due-day", () -> by("p-1").plan(raised, "x", LocalDate.of(2023, 11, 21)));
    assertThat(by("p-1").plan(raised, "x", LocalDate.of(2023, 11, 20)).state().status())
        .isEqualTo(FindingStatus.CORRECTING);
  }

  @Test
  void who_raised_it_does_not_correct_it() {
    assertThatThrownBy(() -> by("p-9").plan(raised(), "x", DUE)).isInstanceOf(Forbidden.class);
    AuditFinding planned = by("p-1").plan(raised(), "x", DUE).state();
    assertThatThrownBy(() -> by("p-9").show(planned, file("f-1"))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> by("p-1").withdraw(planned)).isInstanceOf(Forbidden.class);
    assertThat(by("p-9").withdraw(planned).state().status()).isEqualTo(FindingStatus.WITHDRAWN);
  }

  @Test
  void what_is_late_goes_up_one_union_after_the_other_and_stays_with_the_last() {
    AuditFinding now = raised();
    Instant at = due(now).dueAt();
    Change<AuditFinding> first = now.expire(due(now), at);
    assertThat(first.events())
        .singleElement()
        .isEqualTo(new FindingEscalated("finding-1", "u-x", "u-bantian", WorkingDays.dateOf(at)));
    now = first.state();
    assertThat(now.overdue()).isTrue();
    assertThat(due(now).dueAt()).isAfter(at);
    now = now.expire(due(now), due(now).dueAt()).state();
    assertThat(now.escalatedTo()).isEqualTo("u-longgang");
    assertThat(now.deadlines().open()).isEmpty();
    AuditFinding withdrawn = by("p-9").withdraw(now).state();
    assertThat(withdrawn.overdue()).isFalse();
    assertThat(withdrawn.deadlines().pressing()).isEmpty();
    assertThat(now.deadlines().isMissed(AuditFinding.DUE)).isTrue();
    AuditFinding done = by("p-1").plan(now, "x", DUE).state();
    assertThat(done.overdue()).isFalse();
    assertThat(done.escalatedTo()).isNull();
    assertThat(done.deadlines().open()).hasSize(1);
  }

  private static AuditFinding raised() {
    Found found = new Found("专项审计", FindingArea.SPENDING, FindingSeverity.MAJOR, "无票据", 100);
    return by("p-9").raise("finding-1", "u-x", List.of("u-bantian", "u-longgang"), found).state();
  }

  private static AuditFinding corrected() {
    AuditFinding planned = by("p-1").plan(raised(), "退回资金", DUE).state();
    return by("p-1").correct(by("p-1").show(planned, file("f-1")).state(), "已退回").state();
  }

  private static Deadline due(AuditFinding it) {
    return it.deadlines().open(AuditFinding.DUE).orElseThrow();
  }

  private static Correcting by(String person) {
    return new Correcting(LAW, NOW, person);
  }

  private static Proof file(String id) {
    return new Proof("凭证", new EvidenceFile(id, FileType.PDF, 9, "sha-" + id, "p-1", NOW));
  }

  private static void refused(String code, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
