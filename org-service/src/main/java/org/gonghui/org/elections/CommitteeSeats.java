package org.gonghui.org.elections;

import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.law.RulesFollowed;

/** How many sit on a committee 委员会委员名额, by the number of members. */
public final class CommitteeSeats {

  private CommitteeSeats() {}

  /** Refuses a number of seats that a union of this kind with so many members cannot have. */
  public static void check(RulesFollowed rules, UnionKind kind, int members, int seats) {
    boolean grassroots = Kinds.isGrassroots(kind);
    LegalRule rule =
        grassroots
            ? rules.line(Rules.SEATS, it -> Ranges.covers(it, members))
            : rules.rule(Kinds.ownNumbers(kind));
    long fewest = rule.parameter("seatsFrom");
    long most = rule.parameter("seatsTo");
    if (grassroots && seats == 1 && isSoleOrganiser(rules, members)) {
      return;
    }
    if (seats < fewest || seats > most) {
      throw RuleBroken.of(rule, "election.committee-seats", fewest, most, seats);
    }
  }

  /** With fewer members one chair or organiser will do (第十一条). */
  private static boolean isSoleOrganiser(RulesFollowed rules, int members) {
    return members < rules.rule(Rules.OWN_COMMITTEE).parameter("members");
  }
}
