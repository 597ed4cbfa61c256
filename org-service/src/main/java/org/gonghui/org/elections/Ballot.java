package org.gonghui.org.elections;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;

/**
 * One round of voting for the committee, counted.
 *
 * @param seats how many seats were open
 * @param elected who got more than half of all entitled, the most votes first; not those whose
 *     equal number of votes leaves open which of them has the last seat
 */
public record Ballot(
    LocalDate heldOn, Turnout turnout, int seats, List<Vote> votes, List<String> elected) {

  public Ballot {
    votes = List.copyOf(votes);
    elected = List.copyOf(elected);
  }

  /** Counts a round; refuses one that is not valid. */
  static Ballot count(
      LocalDate heldOn,
      Turnout turnout,
      List<Vote> votes,
      int seats,
      Quorum quorum,
      LegalRule ballots) {
    quorum.present(turnout.present());
    addsUp(turnout, votes, seats, ballots);
    List<Vote> enough =
        votes.stream()
            .filter(it -> quorum.elects(it.inFavour()))
            .sorted(Comparator.comparing(Vote::inFavour).reversed())
            .toList();
    return new Ballot(heldOn, turnout, seats, votes, first(enough, seats));
  }

  private static List<String> first(List<Vote> enough, int seats) {
    int limit = enough.size() > seats ? enough.get(seats).inFavour() : -1;
    return enough.stream()
        .limit(seats)
        .filter(it -> it.inFavour() > limit)
        .map(Vote::personId)
        .toList();
  }

  private static void addsUp(Turnout turnout, List<Vote> votes, int seats, LegalRule ballots) {
    if (turnout.returned() > turnout.present()) {
      throw RuleBroken.of(
          ballots, "election.more-ballots-than-voters", turnout.returned(), turnout.present());
    }
    if (turnout.invalid() > turnout.returned()) {
      throw new RuleBroken(
          "election.more-invalid-than-returned", turnout.invalid(), turnout.returned());
    }
    for (Vote it : votes) {
      if (it.all() != turnout.valid()) {
        throw new RuleBroken(
            "election.votes-do-not-add-up", it.personId(), it.all(), turnout.valid());
      }
    }
    long given = votes.stream().mapToLong(Vote::inFavour).sum();
    if (given > (long) seats * turnout.valid()) {
      throw RuleBroken.of(ballots, "election.more-votes-than-seats", given, turnout.valid(), seats);
    }
  }

  /** Refuses votes for others than those who stand, and two counts for one of them. */
  static void among(List<Vote> votes, Set<String> standing) {
    Set<String> seen = new HashSet<>();
    for (Vote it : votes) {
      if (!standing.contains(it.personId())) {
        throw new RuleBroken("election.not-on-the-list", it.personId());
      }
      if (!seen.add(it.personId())) {
        throw new RuleBroken("election.counted-twice", it.personId());
      }
    }
  }
}
