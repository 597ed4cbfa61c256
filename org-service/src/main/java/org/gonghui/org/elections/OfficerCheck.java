package org.gonghui.org.elections;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;

/** What the law asks of the election of chair and vice chairs by the new committee. */
final class OfficerCheck {

  private final Election election;
  private final LegalRule rule;
  private final Quorum quorum;
  private final ListCheck list;

  /** Applies these rules: of officers, and of shares of the committee. */
  OfficerCheck(Election election, LegalRule rule, LegalRule shares, ListCheck list) {
    this.election = election;
    this.rule = rule;
    this.quorum = new Quorum(shares, election.elected().size());
    this.list = list;
  }

  /** Refuses by the first rule that is broken. */
  void check(LocalDate heldOn, int present, List<OfficerVote> votes) {
    LocalDate elected = election.electedOn();
    if (heldOn.isBefore(elected)) {
      throw new RuleBroken("election.before-the-meeting", heldOn, elected);
    }
    quorum.present(present);
    posts(votes);
    Set<String> seen = new HashSet<>();
    for (OfficerVote it : votes) {
      if (!seen.add(it.personId())) {
        throw new RuleBroken("election.counted-twice", it.personId());
      }
      elected(it, present);
    }
  }

  private void posts(List<OfficerVote> votes) {
    long chairs = votes.stream().filter(it -> it.post() == Post.CHAIR).count();
    long vice = votes.stream().filter(it -> it.post() == Post.VICE_CHAIR).count();
    int viceChairs = election.plan().viceChairs();
    if (chairs != 1 || vice > viceChairs || chairs + vice != votes.size()) {
      throw new RuleBroken("election.posts", viceChairs);
    }
  }

  private void elected(OfficerVote vote, int present) {
    Candidate candidate =
        election.candidates().stream()
            .filter(it -> it.personId().equals(vote.personId()))
            .filter(it -> election.elected().contains(it.personId()))
            .findFirst()
            .orElseThrow(
                () -> RuleBroken.of(rule, "election.not-of-the-committee", vote.personId()));
    if (candidate.standsFor() != vote.post()) {
      throw RuleBroken.of(rule, "election.not-nominated-for", candidate.name(), vote.post());
    }
    list.eligible(candidate);
    if (vote.inFavour() > present) {
      throw new RuleBroken("election.more-votes-than-present", vote.inFavour(), present);
    }
    if (!quorum.elects(vote.inFavour())) {
      throw RuleBroken.of(quorum.rule(), "election.majority", quorum.entitled(), vote.inFavour());
    }
  }
}
