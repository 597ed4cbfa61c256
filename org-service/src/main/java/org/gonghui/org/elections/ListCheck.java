package org.gonghui.org.elections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;

/** Who may stand, and how many must. */
final class ListCheck {

  private final LegalRules rules;
  private final LocalDate today;
  private final UnionKind kind;

  /** Applies the rules in force on this date to a union of this kind. */
  ListCheck(LegalRules rules, LocalDate today, UnionKind kind) {
    this.rules = rules;
    this.today = today;
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
    LegalRule rule = rules.at(ruleId, today);
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
    LegalRule rule = rules.at(Rules.MORE_CANDIDATES, today);
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
