package org.gonghui.org.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.PairingEvent.PairingEnded;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class PairingUpTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  private final PairingUp up = new PairingUp(LAW, NOW);
  private final Pairing offered =
      up.offer("p", "u-2", "u-1", agreement(DAY.plusYears(1)), "p-1").state();

  @Test
  void every_status_takes_the_steps_that_a_pairing_needs_and_no_other() {
    WorkflowDocs.assertTable(
        PairingStep.TABLE,
        Map.ofEntries(
            Map.entry("OFFERED agreement", "ACTIVE"),
            Map.entry("OFFERED declination", "DECLINED"),
            Map.entry("OFFERED end", "ENDED"),
            Map.entry("OFFERED closing", "ENDED"),
            Map.entry("OFFERED reminder", "OFFERED"),
            Map.entry("OFFERED overdue", "OFFERED"),
            Map.entry("ACTIVE activity", "ACTIVE"),
            Map.entry("ACTIVE end", "ENDED"),
            Map.entry("ACTIVE expiry", "ENDED"),
            Map.entry("ACTIVE closing", "ENDED"),
            Map.entry("ACTIVE reminder", "ACTIVE"),
            Map.entry("ACTIVE overdue", "ACTIVE")));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(PairingStep.TABLE, "Pairings of units 结对共建");
  }

  @Test
  void it_is_offered_to_another_for_a_time_that_can_be_and_answered_by_another() {
    assertThat(offered.couple()).isEqualTo("u-1 u-2");
    Agreement year = agreement(DAY.plusYears(1));
    assertCode(() -> up.offer("p", "u-1", "u-1", year, "p-1"), "pairing.same-union");
    assertCode(() -> up.offer("p", "u-1", "u-2", agreement(DAY), "p-1"), "pairing.term");
    Agreement four = agreement(DAY.plusYears(4));
    assertCode(() -> up.offer("p", "u-1", "u-2", four, "p-1"), "pairing.term");
    assertCode(() -> up.agree(offered, "p-1"), "pairing.answered-by-offerer");
    assertCode(() -> up.decline(offered, "已有", "p-1"), "pairing.answered-by-offerer");
    Pairing declined = up.decline(offered, "已有", "p-2").state();
    assertThat(declined.deadlines().open()).isEmpty();
  }

  @Test
  void activities_keep_it_from_being_overdue_and_it_ends_with_its_term() {
    Pairing active = up.agree(offered, "p-2").state();
    assertThat(active.deadlines().open())
        .extracting(Deadline::name)
        .containsExactly(Pairing.ACTIVITY, Pairing.TERM);
    Deadline quarter = active.deadlines().open(Pairing.ACTIVITY).orElseThrow();
    Pairing late = active.expire(quarter, quarter.dueAt()).state();
    assertThat(late.overdue()).isTrue();
    JointActivity held = new JointActivity(DAY, "现场交流", 24);
    Deadline last = late.deadlines().open(Pairing.TERM).orElseThrow();
    assertThat(late.expire(last, last.dueAt()).state().deadlines().pressing()).isEmpty();
    Pairing done = up.act(late, held).state();
    assertThat(done.deadlines().isMissed(Pairing.ACTIVITY)).isFalse();
    assertThat(done.overdue()).isFalse();
    assertThat(up.act(done, held).isNone()).isTrue();
    assertCode(
        () -> up.act(done, new JointActivity(DAY.minusDays(1), "此前", 3)),
        "pairing.before-agreement");
    assertCode(() -> up.act(done, new JointActivity(DAY.plusDays(1), "以后", 3)), "date.future");
    Deadline term = done.deadlines().open(Pairing.TERM).orElseThrow();
    Change<Pairing> over = done.expire(term, term.dueAt());
    assertThat(over.state().status()).isEqualTo(PairingStatus.ENDED);
    assertThat(over.state().deadlines().open()).isEmpty();
    assertThat(over.events())
        .containsExactly(new PairingEnded("p", "u-2", "u-1", DAY.plusYears(1).plusDays(1)));
    assertThat(PairingUp.close(over.state(), DAY).isNone()).isTrue();
  }

  private static Agreement agreement(LocalDate until) {
    return new Agreement(Agreement.Kind.JOINT, "每季度交流", until);
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
