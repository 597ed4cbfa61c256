package org.gonghui.org.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.TermEvent.TermExtended;
import org.gonghui.contracts.TermEvent.TermOverdue;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;

class TermTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final List<String> ABOVE = List.of("u-bantian", "u-longgang");
  private static final LocalDate FOUNDED = LocalDate.of(2018, 1, 1);
  private static final String LETTER = "深工复〔2020〕7号";
  private static final Committee COMMITTEE =
      new Committee(
          320, "p-1", List.of("p-2"), List.of("p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7"));

  @Test
  void a_term_of_five_years_ends_on_the_day_before_that_of_the_election() {
    Term it = entered(LocalDate.of(2020, 2, 29), 5);
    assertThat(it.endsOn()).isEqualTo(LocalDate.of(2025, 2, 27));
    Deadline end = it.deadlines().open(Term.END).orElseThrow();
    assertThat(end.rule()).isEqualTo("union.term.grassroots");
    // 24:00 of 27 February in Shenzhen, and ninety days before it
    assertThat(end.dueAt()).isEqualTo(Instant.parse("2025-02-27T16:00:00Z"));
    assertThat(end.remindAt()).isEqualTo(Instant.parse("2024-11-29T16:00:00Z"));
  }

  @Test
  void what_is_entered_has_a_legal_length_a_past_beginning_and_a_committee_with_its_chair() {
    refused(() -> entered(TODAY, 4), "election.term-years", "union.term.grassroots");
    refused(() -> entered(TODAY.plusDays(1), 5), "date.future", null);
    Committee other = new Committee(320, "p-9", List.of(), List.of("p-1"));
    refused(() -> entered(other, TODAY, 5), "term.committee-inconsistent", null);
    refused(
        () -> entered(FOUNDED.minusDays(1), 5), "term.before-the-union", "union.term.grassroots");
    Committee few = new Committee(40, "p-1", List.of(), List.of("p-1"));
    refused(
        () -> entered(few, TODAY, 5), "election.committee-seats", "union.committee-seats.25-200");
  }

  @Test
  void a_term_that_ends_without_an_election_is_overdue() {
    Term it = entered(TODAY.minusYears(3), 3);
    assertThat(it.deadlines().open(Term.END).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2023-09-19T16:00:00Z"));
    assertThat(it.appliedRules().getFirst().rules())
        .extracting(AppliedRule::id)
        .contains("union.term.grassroots", "union.committee-seats.201-1000");
    Change<Term> overdue = it.expire(it.deadlines().open(Term.END).orElseThrow(), NOW);
    assertThat(overdue.state().status()).isEqualTo(TermStatus.OVERDUE);
    assertThat(overdue.events())
        .containsExactly(new TermOverdue("t", "u", LocalDate.of(2023, 9, 19)));
    Term late = overdue.state();
    assertThat(late.deadlines().isMissed(Term.END)).isTrue();
    assertThat(late.end(TODAY).state().deadlines().pressing()).isEmpty();
    assertThat(late.close(TODAY).state().deadlines().pressing()).isEmpty();
  }

  @Test
  void an_extension_is_of_six_months_at_most_and_granted_once() {
    Term it = entered(LocalDate.of(2020, 10, 1), 3);
    refused(() -> ask(it, 7), "term.extension-too-long", "union.term.extension");
    refused(() -> extending().grant(it, "b", null), "term.no-extension-asked", null);
    Term asked = ask(it, 6);
    refused(() -> ask(asked, 6), "term.extension-asked-already", null);
    Change<Term> granted = extending().grant(asked, "b", null);
    assertThat(granted.events())
        .containsExactly(new TermExtended("t", "u", LocalDate.of(2024, 3, 30)));
    assertThat(granted.state().deadlines().open()).hasSize(1);
    refused(() -> ask(granted.state(), 1), "term.extended-already", "union.term.extension");
  }

  @Test
  void what_was_refused_can_be_asked_for_again() {
    Term refused =
        extending().refuse(ask(entered(TODAY.minusYears(2), 3), 6), "b", "应按期", null).state();
    assertThat(refused.endsOn()).isEqualTo(LocalDate.of(2024, 9, 19));
    assertThat(ask(refused, 3).extension().status()).isEqualTo(Extension.Status.ASKED);
  }

  @Test
  void the_letter_by_which_a_term_was_entered_stays_whatever_happens_to_it() {
    Term it = ask(entered(TODAY.minusYears(2), 3), 6);
    assertThat(extending().grant(it, "b", null).state().end(TODAY).state().letter())
        .isEqualTo(LETTER);
  }

  @Test
  void an_overdue_term_is_extended_only_to_a_day_that_has_not_passed() {
    Term old = overdue(LocalDate.of(2019, 9, 1));
    refused(() -> ask(old, 6), "term.extension-in-the-past", "union.term.extension");
    Term late = overdue(LocalDate.of(2020, 8, 1));
    Term granted = extending().grant(ask(late, 6), "b", null).state();
    assertThat(granted.status()).isEqualTo(TermStatus.RUNNING);
    assertThat(granted.endsOn()).isEqualTo(LocalDate.of(2024, 1, 31));
  }

  @Test
  void a_term_that_has_a_successor_ends_once_and_takes_no_further_step() {
    Term it = ask(entered(TODAY.minusYears(2), 3), 2);
    Term ended = it.end(TODAY).state();
    assertThat(ended.status()).isEqualTo(TermStatus.ENDED);
    assertThat(ended.deadlines().open()).isEmpty();
    assertThat(ended.end(TODAY).isNone()).isTrue();
    assertThatThrownBy(() -> ask(ended, 1)).isInstanceOf(IllegalStep.class);
  }

  @Test
  void no_sequence_of_requests_and_decisions_extends_a_term_by_more_than_six_months() {
    int extended = 0;
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      Term it = entered(TODAY.minusYears(3).plusDays(random.nextInt(200)), 3);
      LocalDate last = it.endsOn();
      for (int step = 0; step < 20; step++) {
        try {
          it =
              switch (random.nextInt(4)) {
                case 0 -> ask(it, 1 + random.nextInt(9));
                case 1 -> extending().grant(it, "b", null).state();
                case 2 -> extending().refuse(it, "b", "理由", null).state();
                default -> expired(it);
              };
        } catch (Rejection refused) {
          assertThat(refused.code()).isNotBlank();
        }
      }
      assertThat(it.endsOn()).isBetween(last, last.plusMonths(6));
      extended += it.endsOn().isAfter(last) ? 1 : 0;
    }
    assertThat(extended).isGreaterThan(1_000);
  }

  private static Term expired(Term it) {
    return it.deadlines().open(Term.END).map(end -> it.expire(end, NOW).state()).orElse(it);
  }

  private static Term overdue(LocalDate startsOn) {
    return expired(entered(startsOn, 3));
  }

  private static Term entered(LocalDate startsOn, int years) {
    return entered(COMMITTEE, startsOn, years);
  }

  private static Term entered(Committee committee, LocalDate startsOn, int years) {
    EnteredTerm entered = new EnteredTerm(committee, startsOn, years, LETTER);
    return new TermOpening(LAW, NOW)
        .enter("t", "u", UnionKind.ENTERPRISE_UNION, entered, FOUNDED)
        .state();
  }

  private static Term ask(Term it, int months) {
    return extending().ask(it, months, "企业搬迁", ABOVE, "a").state();
  }

  private static Extending extending() {
    return new Extending(LAW, NOW);
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
