package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.rights.legalaid.Samples.COUNSEL;
import static org.gonghui.rights.legalaid.Samples.LAW;
import static org.gonghui.rights.legalaid.Samples.POOR;
import static org.gonghui.rights.legalaid.Samples.SEALED;
import static org.gonghui.rights.legalaid.Samples.accepted;
import static org.gonghui.rights.legalaid.Samples.applied;
import static org.gonghui.rights.legalaid.Samples.on;

import java.time.LocalDate;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.platform.crypto.SealedField;
import org.junit.jupiter.api.Test;

class LegalAidTimesTest {

  @Test
  void a_reminder_is_noted_once_and_tells_nobody_outside() {
    LegalAidCase applied = applied("2026-09-25");
    Deadline decision = applied.deadlines().open("decision").orElseThrow();
    Change<LegalAidCase> reminder = applied.remind(decision, on("2026-10-07"));
    assertThat(reminder.step()).isEqualTo("reminder");
    assertThat(reminder.events()).isEmpty();
    assertThat(reminder.state().deadlines().wakeAt()).isEqualTo(decision.dueAt());
  }

  @Test
  void an_overdue_decision_is_escalated_until_it_is_taken() {
    LegalAidCase applied = applied("2026-09-25");
    Deadline decision = applied.deadlines().open("decision").orElseThrow();
    Change<LegalAidCase> escalation = applied.expire(decision, on("2026-10-09"));
    assertThat(escalation.events())
        .containsExactly(
            new LegalAidEscalated(
                "aid-1", "p-worker", "u-bantian", "decision", LocalDate.of(2026, 10, 9)));
    LegalAidCase overdue = escalation.state();
    assertThat(overdue.escalated()).isTrue();
    assertThat(overdue.deadlines().wakeAt()).isNull();
    assertThat(overdue.deadlines().isMissed("decision")).isTrue();
    LegalAidCase accepted = overdue.accept(POOR, LAW, on("2026-10-10")).state();
    assertThat(accepted.escalated()).isFalse();
    assertThat(accepted.deadlines().all())
        .extracting(Deadline::status)
        .containsExactly(Deadline.Status.MET_LATE, Deadline.Status.RUNNING);
    assertThat(overdue.withdraw(SEALED, on("2026-10-10")).state().deadlines().pressing()).isEmpty();
  }

  @Test
  void an_overdue_assignment_is_escalated_until_a_lawyer_is_there() {
    LegalAidCase accepted = accepted("2026-09-28");
    Deadline assignment = accepted.deadlines().open("assignment").orElseThrow();
    LegalAidCase overdue = accepted.expire(assignment, on("2026-10-09")).state();
    assertThat(overdue.escalated()).isTrue();
    assertThat(overdue.assign(COUNSEL, LAW, on("2026-10-09")).state().escalated()).isFalse();
  }

  @Test
  void a_case_that_was_withdrawn_waits_for_nothing() {
    LegalAidCase withdrawn = applied("2026-09-25").withdraw(SEALED, on("2026-09-28")).state();
    assertThat(withdrawn.status()).isEqualTo(AidStatus.WITHDRAWN);
    assertThat(withdrawn.deadlines().wakeAt()).isNull();
    assertThatThrownBy(() -> withdrawn.withdraw(new SealedField("again", null), on("2026-09-29")))
        .isInstanceOf(IllegalStep.class);
  }
}
