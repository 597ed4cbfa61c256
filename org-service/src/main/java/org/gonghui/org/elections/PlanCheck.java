package org.gonghui.org.elections;

import java.time.LocalDate;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;

/** What the law and this system ask of the plan of an election. */
final class PlanCheck {

  private final LegalRules rules;
  private final LocalDate today;
  private final UnionKind kind;

  /** Applies the rules in force on this date to a union of this kind. */
  PlanCheck(LegalRules rules, LocalDate today, UnionKind kind) {
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
    if (plan.viceChairs() >= plan.seats()) {
      throw new RuleBroken("election.too-many-vice-chairs", plan.viceChairs(), plan.seats());
    }
  }

  private void term(int years) {
    LegalRule rule = Kinds.term(kind, rules, today);
    if (rule.parameters().containsValue((long) years)) {
      return;
    }
    throw RuleBroken.of(rule, "election.term-years", years);
  }

  private void meeting(ElectionPlan plan) {
    if (!Kinds.isGrassroots(kind)) {
      LegalRule rule = rules.at(Kinds.ownNumbers(kind), today);
      congress(plan, rule);
    } else if (plan.meeting() == Meeting.MEMBERS_MEETING) {
      allMembers(plan);
    } else {
      LegalRule rule = rules.at(Rules.CONGRESS, today);
      if (plan.members() < rule.parameter("members")) {
        throw RuleBroken.of(
            rule, "election.members-meeting", plan.members(), rule.parameter("members"));
      }
      congress(plan, Ranges.of(rules.inForce(Rules.DELEGATES, today), plan.members()));
    }
  }

  private void allMembers(ElectionPlan plan) {
    if (plan.entitled() != plan.members()) {
      LegalRule rule = rules.at(Rules.CONGRESS, today);
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
  }

  /** Refuses a number of seats that the union cannot have. */
  void seats(int members, int seats) {
    LegalRule rule =
        Kinds.isGrassroots(kind)
            ? Ranges.of(rules.inForce(Rules.SEATS, today), members)
            : rules.at(Kinds.ownNumbers(kind), today);
    long fewest = rule.parameter("seatsFrom");
    long most = rule.parameter("seatsTo");
    if (!isSoleOrganiser(members, seats) && (seats < fewest || seats > most)) {
      throw RuleBroken.of(rule, "election.committee-seats", fewest, most, seats);
    }
  }

  /** With fewer members one chair or organiser will do (第十一条). */
  private boolean isSoleOrganiser(int members, int seats) {
    long own = rules.at(Rules.OWN_COMMITTEE, today).parameter("members");
    return Kinds.isGrassroots(kind) && seats == 1 && members < own;
  }
}
