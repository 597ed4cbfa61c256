package org.gonghui.org.elections;

import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.law.RulesFollowed;

/** Who may stand, and how many must. */
final class ListCheck {

  private final RulesFollowed rules;
  private final UnionKind kind;

  /** Applies these rules to a union of this kind. */
  ListCheck(RulesFollowed rules, UnionKind kind) {
    this.rules = rules;
    this.kind = kind;
  }

  /** Refuses whoever cannot be elected to what they stand for. */
  void eligible(Candidate it) {
    bars(Rules.RIGHTS, it, "election.no-right-to-be-elected");
    if (Kinds.isGrassroots(kind)) {
      bars(Rules.COMMITTEE, it, "election.not-eligible-for-committee");
      if (it.standsFor() == Post.CHAIR) {
        bars(Rules.CHAIR, it, "election.not-eligible-for-chair");
      }
    }
  }

  private void bars(String ruleId, Candidate candidate, String code) {
    LegalRule rule = rules.rule(ruleId);
    Optional<Tie> barred =
        candidate.ties().stream().sorted().filter(it -> it.isBarredBy(rule)).findFirst();
    if (barred.isPresent()) {
      throw RuleBroken.of(rule, code, candidate.name(), barred.get());
    }
  }

  /** Refuses a list that cannot be voted on. */
  void complete(List<Candidate> candidates, int seats) {
    candidates.forEach(this::eligible);
    if (candidates.stream().noneMatch(it -> it.standsFor() == Post.CHAIR)) {
      throw new RuleBroken("election.nobody-for-chair");
    }
    LegalRule rule = rules.rule(Rules.MORE_CANDIDATES);
    long needed = seats + more(seats, rule.parameter("percent"));
    if (candidates.size() < needed) {
      throw RuleBroken.of(rule, "election.too-few-candidates", seats, needed, candidates.size());
    }
  }

  /** Chairs may be elected without a choice, and so may the one who is all of a committee. */
  private static long more(int seats, long percent) {
    return seats == 1 ? 0 : (seats * percent + 99) / 100;
  }
}
