package org.gonghui.org.mentorships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.mentorships.Pairing.Term;
import org.gonghui.org.unionworkers.Staff.Colleague;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class MentorshipStepTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Term TERM = new Term(6, "能独立指导建会");
  private static final Map<String, String> EXPECTED =
      Map.of(
          "RUNNING guidance", "RUNNING",
          "RUNNING conclusion", "CONCLUDED",
          "RUNNING ending", "ENDED",
          "RUNNING following", "RUNNING",
          "RUNNING leaving", "ENDED",
          "RUNNING reminder", "RUNNING",
          "RUNNING overdue", "RUNNING");

  private final Pairing pairing = new Pairing(LAW, NOW);

  @Test
  void a_pair_takes_the_steps_that_it_needs_and_no_other() throws IOException {
    WorkflowDocs.assertTable(MentorshipStep.TABLE, EXPECTED);
    WorkflowDocs.assertCurrent(MentorshipStep.TABLE, "Mentors and apprentices 师徒结对");
  }

  @Test
  void a_mentor_is_senior_and_has_so_many_apprentices_for_so_long() {
    assertCode(() -> pair(worker("m", 2), worker("a", 1), 1, TERM), "mentorship.not-senior");
    assertCode(() -> pair(worker("m", 3), worker("a", 3), 1, TERM), "mentorship.not-senior");
    assertCode(() -> pair(worker("m", 3), worker("m", 3), 1, TERM), "mentorship.same-person");
    assertCode(() -> pair(worker("m", 3), worker("a", 1), 3, TERM), "mentorship.too-many");
    Term brief = new Term(2, "短");
    assertCode(() -> pair(worker("m", 3), worker("a", 1), 1, brief), "mentorship.term");
    Mentorship made = pair(worker("m", 3), worker("a", 1), 2, TERM);
    assertThat(made.until()).isEqualTo(LocalDate.of(2024, 3, 20));
    assertThat(made.people()).containsExactlyInAnyOrder("p-m", "p-a");
  }

  @Test
  void another_says_what_came_of_it_once_the_term_is_over_and_somebody_was_guided() {
    Mentorship made = pair(worker("m", 3), worker("a", 1), 1, TERM);
    LocalDate over = made.until();
    assertCode(() -> conclude(made, TODAY, "officer-2"), "mentorship.term-runs");
    assertCode(() -> conclude(made, over, "officer-1"), "approval.own-application");
    assertCode(() -> conclude(made, over, "officer-2"), "mentorship.no-guidance");
    Guidance ahead = new Guidance(over, "走访", "p-m");
    assertCode(() -> made.guide(ahead, TODAY), "date.future");
    Guidance early = new Guidance(TODAY.minusDays(1), "走访", "p-m");
    assertCode(() -> made.guide(early, TODAY), "mentorship.before-term");
    Mentorship guided = made.guide(new Guidance(TODAY, "走访", "p-m"), TODAY).state();
    Deadline term = guided.deadlines().open(Mentorship.TERM).orElseThrow();
    Mentorship late = guided.expire(term, term.dueAt()).state();
    assertThat(late.overdue()).isTrue();
    Mentorship done = conclude(late, over.plusDays(30), "officer-2");
    assertThat(done.status()).isEqualTo(MentorshipStatus.CONCLUDED);
    assertThat(done.overdue()).isFalse();
    assertThat(done.leave(over).isNone()).isTrue();
  }

  @Test
  void a_pair_that_runs_follows_whichever_of_the_two_moves() {
    Mentorship made = pair(worker("m", 3), worker("a", 1), 1, TERM);
    Mentorship apprentice = made.follow("a", "u-2").state();
    assertThat(apprentice.unionId()).isEqualTo("u-2");
    assertThat(apprentice.otherUnions()).containsExactly("u-1");
    assertThat(apprentice.follow("a", "u-2").isNone()).isTrue();
    Mentorship both = apprentice.follow("m", "u-2").state();
    assertThat(both.otherUnions()).isEmpty();
    assertThat(both.deadlines()).isEqualTo(made.deadlines());
    assertThat(made.end("调整", TODAY).state().follow("m", "u-2").isNone()).isTrue();
  }

  private static Mentorship conclude(Mentorship it, LocalDate on, String person) {
    return it.conclude(Mentorship.Result.ACHIEVED, "已达到", on, person).state();
  }

  private Mentorship pair(Colleague mentor, Colleague apprentice, int slot, Term term) {
    return pairing.pair("m-1", mentor, apprentice, slot, term, "officer-1").state();
  }

  private static Colleague worker(String id, int rank) {
    return new Colleague(id, "u-1", "p-" + id, "陈**", rank, true);
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }
}
