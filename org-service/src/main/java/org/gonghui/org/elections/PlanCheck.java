package org.gonghui.org.elections;

import java.time.LocalDate;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.law.RulesFollowed;

/** What the law and this system ask of the plan of an election. */
final class PlanCheck {

  private final RulesFollowed rules;
  private final LocalDate today;
  private final UnionKind kind;

  /** Applies these rules to a union of this kind; no meeting lies before today. */
  PlanCheck(RulesFollowed rules, LocalDate today, UnionKind kind) {
    this.rules = rules;
    this.today = today;
    this.kind = kind;
  }

  /** Refuses by the first rule that is broken. */
  void check(ElectionPlan plan) {
    if (kind == UnionKind.UNION_GROUP) {
      throw new RuleBroken("election.no-committee", kind);
    }
    if (plan.meetingOn().isBefore(today)) {
      throw new RuleBroken("election.meeting-in-the-past", plan.meetingOn());
    }
    term(plan.termYears());
    meeting(plan);
    seats(plan.members(), plan.seats());
    if (plan.seats() > plan.members()) {
      throw new RuleBroken("election.more-seats-than-members", plan.seats(), plan.members());
    }
    if (plan.viceChairs() >= plan.seats()) {
      throw new RuleBroken("election.too-many-vice-chairs", plan.viceChairs(), plan.seats());
    }
  }

  private void term(int years) {
    LegalRule rule = Kinds.term(kind, rules);
    if (rule.parameters().containsValue((long) years)) {
      return;
    }
    throw RuleBroken.of(rule, "election.term-years", years);
  }

  private void meeting(ElectionPlan plan) {
    if (!Kinds.isGrassroots(kind)) {
      LegalRule rule = rules.rule(Kinds.ownNumbers(kind));
      congress(plan, rule);
    } else if (plan.meeting() == Meeting.MEMBERS_MEETING) {
      allMembers(plan);
    } else {
      LegalRule rule = rules.rule(Rules.CONGRESS);
      if (plan.members() < rule.parameter("members")) {
        throw RuleBroken.of(
            rule, "election.members-meeting", plan.members(), rule.parameter("members"));
      }
      congress(plan, rules.line(Rules.DELEGATES, it -> Ranges.covers(it, plan.members())));
    }
  }

  private void allMembers(ElectionPlan plan) {
    if (plan.entitled() != plan.members()) {
      LegalRule rule = rules.rule(Rules.CONGRESS);
      throw RuleBroken.of(rule, "election.all-entitled", plan.members(), plan.entitled());
    }
  }

  private static void congress(ElectionPlan plan, LegalRule rule) {
    long fewest = rule.parameter("delegatesFrom");
    long most = rule.parameter("delegatesTo");
    boolean fits = plan.entitled() >= fewest && plan.entitled() <= most;
    if (plan.meeting() != Meeting.CONGRESS || !fits) {
      throw RuleBroken.of(rule, "election.delegates", fewest, most, plan.entitled());
    }
    if (plan.entitled() > plan.members()) {
      throw new RuleBroken("election.more-delegates-than-members", plan.entitled(), plan.members());
    }
  }

  /** Refuses a number of seats that the union cannot have. */
  void seats(int members, int seats) {
    CommitteeSeats.check(rules, kind, members, seats);
  }
}
