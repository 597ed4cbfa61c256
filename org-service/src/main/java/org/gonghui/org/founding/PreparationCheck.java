package org.gonghui.org.founding;

import java.util.List;
import java.util.Map;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.law.RulesFollowed;

/** What the law and this system ask of a union before it can be founded. */
final class PreparationCheck {

  private final RulesFollowed rules;

  /** Applies these rules. */
  PreparationCheck(RulesFollowed rules) {
    this.rules = rules;
  }

  /**
   * Refuses by the first rule that is broken.
   *
   * @param enterprises the enterprises as their files know them, by id
   */
  void check(Preparation plan, Map<String, EnterpriseFacts> enterprises) {
    distinct(plan.enterpriseIds());
    fitsKind(plan);
    for (Participant it : plan.participants()) {
      EnterpriseFacts facts = enterprises.get(it.enterpriseId());
      if (facts == null) {
        throw new RuleBroken("founding.enterprise-unknown", it.enterpriseId());
      }
      canTakePart(it, facts);
      free(plan.kind(), it.enterpriseId(), facts);
    }
    seats(plan.members(), plan.committeeSeats());
  }

  private static void distinct(List<String> enterpriseIds) {
    if (enterpriseIds.stream().distinct().count() != enterpriseIds.size()) {
      throw new RuleBroken("founding.enterprise-twice");
    }
  }

  private void fitsKind(Preparation plan) {
    switch (plan.kind()) {
      case ENTERPRISE_UNION -> {
        if (plan.participants().size() != 1) {
          throw new RuleBroken("founding.one-enterprise", plan.participants().size());
        }
      }
      case JOINT_UNION -> joint(plan);
      case DISTRICT_FEDERATION,
          STREET_FEDERATION,
          INDUSTRY_FEDERATION,
          COMMUNITY_FEDERATION,
          PARK_FEDERATION,
          UNION_GROUP ->
          throw new RuleBroken("founding.kind-not-founded-so", plan.kind());
    }
  }

  /** Joint unions are for units that are too small for a committee of their own (第十一条). */
  private void joint(Preparation plan) {
    LegalRule rule = rules.rule(Rules.OWN_COMMITTEE);
    if (plan.participants().size() < 2) {
      throw RuleBroken.of(rule, "founding.joint-needs-two", plan.participants().size());
    }
    long enough = rule.parameter("members");
    plan.participants().stream()
        .filter(it -> it.members() >= enough)
        .findFirst()
        .ifPresent(it -> {
          throw RuleBroken.of(
              rule, "founding.own-committee-due", it.enterpriseId(), it.members(), enough);
        });
  }

  private static void canTakePart(Participant it, EnterpriseFacts facts) {
    if (it.members() > facts.headcount()) {
      throw new RuleBroken(
          "founding.more-members-than-employees",
          it.enterpriseId(),
          it.members(),
          facts.headcount());
    }
  }

  /**
   * Refuses where an enterprise has found another union while the plan lay.
   *
   * @param enterprises the enterprises as their files know them, by id
   */
  static void stillFree(Preparation plan, Map<String, EnterpriseFacts> enterprises) {
    enterprises.forEach((id, facts) -> free(plan.kind(), id, facts));
  }

  /** Out of a joint union a union of one's own is founded (第十一条), and no other joint one. */
  private static void free(UnionKind kind, String enterpriseId, EnterpriseFacts facts) {
    boolean taken =
        switch (facts.coverage()) {
          case OWN_UNION -> true;
          case JOINT_UNION -> kind == UnionKind.JOINT_UNION;
          case FEDERATION, NONE -> false;
        };
    if (taken) {
      throw new RuleBroken("founding.enterprise-has-union", enterpriseId, facts.coverage());
    }
  }

  private void seats(int members, int seats) {
    LegalRule rule = rules.line(Rules.SEATS, it -> covers(it, members));
    long fewest = rule.parameter("seatsFrom");
    long most = rule.parameter("seatsTo");
    boolean one = seats == 1 && members < ownCommittee();
    if (!one && (seats < fewest || seats > most)) {
      throw RuleBroken.of(rule, "founding.committee-seats", members, fewest, most, seats);
    }
  }

  /** With fewer members one chair or organiser will do (第十一条). */
  private long ownCommittee() {
    return rules.rule(Rules.OWN_COMMITTEE).parameter("members");
  }

  private static boolean covers(LegalRule rule, int members) {
    return members >= rule.parameter("membersFrom")
        && (!rule.parameters().containsKey("membersTo") || members <= rule.parameter("membersTo"));
  }

  /**
   * What counts of an enterprise's file.
   *
   * @param headcount its employees
   * @param coverage how a union covers it now
   */
  record EnterpriseFacts(int headcount, Coverage coverage) {}
}
