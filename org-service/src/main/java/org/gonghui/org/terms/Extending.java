package org.gonghui.org.terms;

import static org.gonghui.org.terms.Extension.Status.ASKED;
import static org.gonghui.org.terms.Extension.Status.GRANTED;
import static org.gonghui.org.terms.Extension.Status.REFUSED;
import static org.gonghui.org.terms.TermStep.EXTENSION_GRANT;
import static org.gonghui.org.terms.TermStep.EXTENSION_REFUSAL;
import static org.gonghui.org.terms.TermStep.EXTENSION_REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.TermEvent.TermExtended;
import org.gonghui.contracts.TermEvent.TermExtensionAsked;
import org.gonghui.contracts.TermEvent.TermExtensionRefused;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.RulesFollowed;
import org.jspecify.annotations.Nullable;

/** Extends a term: asked by the union, decided by its superior, granted once. */
final class Extending {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Extending(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<Term> ask(Term it, int months, String reason, List<String> above, String person) {
    EXTENSION_REQUEST.check(it.status());
    RulesFollowed rules = rules();
    LegalRule rule = rules.rule(Rules.EXTENSION);
    rules.rule(Rules.EXTENSION_DECISION);
    notYet(it, rule);
    if (months > rule.parameter("months")) {
      throw RuleBroken.of(rule, "term.extension-too-long", rule.parameter("months"), months);
    }
    inTime(it.endsOn().plusMonths(months), rule);
    DecisionTime time = DecisionTime.of(law, Rules.EXTENSION_DECISION, above, now);
    Extension asked =
        new Extension(months, reason, ASKED, Set.of(person), Decision.by(time.authorities()));
    return Change.of(
        it.with(it.status(), it.endsOn(), asked, time.start(it.deadlines(), now))
            .by(rules.by(EXTENSION_REQUEST.key())),
        EXTENSION_REQUEST.key(),
        new TermExtensionAsked(it.id(), it.unionId(), months, today));
  }

  private static void notYet(Term it, LegalRule rule) {
    Extension before = it.extension();
    if (before != null && before.status() == GRANTED) {
      throw RuleBroken.of(rule, "term.extended-already", it.endsOn());
    }
    if (before != null && before.status() == ASKED) {
      throw new RuleBroken("term.extension-asked-already");
    }
  }

  private void inTime(LocalDate until, LegalRule rule) {
    if (until.isBefore(today)) {
      throw RuleBroken.of(rule, "term.extension-in-the-past", until);
    }
  }

  Change<Term> grant(Term it, String person, @Nullable String letter) {
    Extension asked = open(it, EXTENSION_GRANT);
    Decision made = asked.decision().made(person, null, letter);
    Deciders.requireLetter(it.unionId(), made);
    RulesFollowed rules = rules();
    LegalRule rule = rules.rule(Rules.EXTENSION);
    LocalDate until = it.endsOn().plusMonths(asked.months());
    inTime(until, rule);
    Deadlines met = it.deadlines().meet(DecisionTime.DEADLINE).makeRoom(Term.END);
    return Change.of(
        it.with(
                EXTENSION_GRANT.take(it.status()),
                until,
                asked.decided(GRANTED, made),
                TermOpening.running(met, rule, until, law, now))
            .by(rules.by(EXTENSION_GRANT.key())),
        EXTENSION_GRANT.key(),
        new TermExtended(it.id(), it.unionId(), until));
  }

  Change<Term> refuse(Term it, String person, String reason, @Nullable String letter) {
    Extension asked = open(it, EXTENSION_REFUSAL);
    Decision made = asked.decision().made(person, reason, letter);
    Deciders.requireLetter(it.unionId(), made);
    return Change.of(
        it.with(
            it.status(),
            it.endsOn(),
            asked.decided(REFUSED, made),
            it.deadlines().meet(DecisionTime.DEADLINE)),
        EXTENSION_REFUSAL.key(),
        new TermExtensionRefused(it.id(), it.unionId(), today));
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }

  private static Extension open(Term it, TermStep step) {
    step.check(it.status());
    Extension asked = it.extension();
    if (asked == null || asked.status() != ASKED) {
      throw new RuleBroken("term.no-extension-asked");
    }
    return asked;
  }
}
