package org.gonghui.org.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.TermEvent.TermBegun;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.elections.CommitteeSeats;
import org.gonghui.org.elections.Kinds;
import org.gonghui.platform.law.RulesFollowed;
import org.jspecify.annotations.Nullable;

/** How a term begins: by an election, or entered as running already. */
final class TermOpening {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  TermOpening(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** The committee that an election gave a union of this kind. */
  Change<Term> open(
      String id,
      String unionId,
      UnionKind kind,
      String electionId,
      Committee committee,
      LocalDate startsOn,
      int years) {
    RulesFollowed rules = rules();
    LegalRule rule = Kinds.term(kind, rules);
    Term opened = term(id, unionId, electionId, committee, startsOn, years, rule);
    return begun(TermStep.OPENING, opened.by(rules.by(TermStep.OPENING.key())));
  }

  /**
   * The committee of a union that elected it before this system was in use.
   *
   * @param union when the union was established, before which it elected nobody
   */
  Change<Term> enter(
      String id, String unionId, UnionKind kind, EnteredTerm entered, LocalDate union) {
    Committee committee = entered.committee();
    LocalDate startsOn = entered.startsOn();
    int years = entered.years();
    if (kind == UnionKind.UNION_GROUP) {
      throw new RuleBroken("election.no-committee", kind);
    }
    RulesFollowed rules = rules();
    LegalRule rule = Kinds.term(kind, rules);
    if (!rule.parameters().containsValue((long) years)) {
      throw RuleBroken.of(rule, "election.term-years", years);
    }
    Dates.notFuture(startsOn, today);
    if (startsOn.isBefore(union)) {
      throw RuleBroken.of(rule, "term.before-the-union", startsOn, union);
    }
    if (!committee.isConsistent()) {
      throw new RuleBroken("term.committee-inconsistent");
    }
    CommitteeSeats.check(rules, kind, committee.members(), committee.committeeIds().size());
    Term made =
        term(id, unionId, null, committee, startsOn, years, rule).approvedBy(entered.letter());
    return begun(TermStep.ENTRY, made.by(rules.by(TermStep.ENTRY.key())));
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }

  private Term term(
      String id,
      String unionId,
      @Nullable String electionId,
      Committee committee,
      LocalDate startsOn,
      int years,
      LegalRule rule) {
    LocalDate endsOn = startsOn.plusYears(years).minusDays(1);
    return new Term(
        id,
        unionId,
        electionId,
        committee,
        startsOn,
        endsOn,
        years,
        TermStatus.RUNNING,
        null,
        null,
        List.of(),
        running(Deadlines.none(), rule, endsOn, law, now));
  }

  private static Change<Term> begun(TermStep step, Term it) {
    return Change.of(
        it,
        step.key(),
        new TermBegun(
            it.id(),
            it.unionId(),
            it.startsOn(),
            it.endsOn(),
            it.committee().chairId(),
            it.committee().committeeIds(),
            it.committee().viceChairIds()));
  }

  /** The period to the last day; one that has passed is over at once, as of then. */
  static Deadlines running(
      Deadlines others, LegalRule rule, LocalDate endsOn, LegalTime law, Instant now) {
    Instant over = WorkingDays.endOf(endsOn);
    Duration before = Duration.ofDays(law.rule(Rules.REMINDER, now).parameter("days"));
    return over.isAfter(now)
        ? others.start(Term.END, rule, now, over, before)
        : others.start(Term.END, rule, over, over, null);
  }
}
