package org.gonghui.org.posts;

import java.util.List;
import java.util.Set;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.elections.ByElection;
import org.gonghui.platform.law.StepRules;

/**
 * The by-election by which somebody came to a post 补选.
 *
 * @param predecessorId the post that had fallen vacant
 * @param applicants who reported it: they do not decide
 * @param appliedRules which rules its steps followed, in their order
 */
public record Filling(
    String predecessorId,
    ByElection vote,
    Set<String> applicants,
    Decision decision,
    List<StepRules> appliedRules) {

  public Filling {
    applicants = Set.copyOf(applicants);
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  Filling by(StepRules step) {
    return new Filling(
        predecessorId, vote, applicants, decision, StepRules.and(appliedRules, step));
  }

  Filling with(Decision next) {
    return new Filling(predecessorId, vote, applicants, next, appliedRules);
  }
}
