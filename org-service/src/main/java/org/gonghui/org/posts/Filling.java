package org.gonghui.org.posts;

import java.util.Set;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.elections.ByElection;

/**
 * The by-election by which somebody came to a post 补选.
 *
 * @param predecessorId the post that had fallen vacant
 * @param applicants who reported it: they do not decide
 */
public record Filling(
    String predecessorId, ByElection vote, Set<String> applicants, Decision decision) {

  public Filling {
    applicants = Set.copyOf(applicants);
  }

  Filling with(Decision next) {
    return new Filling(predecessorId, vote, applicants, next);
  }
}
