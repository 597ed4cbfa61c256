package org.gonghui.member.stars;

import static org.gonghui.member.stars.StarSelectionStep.CLOSE;
import static org.gonghui.member.stars.StarSelectionStep.NOTICE_END;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gonghui.contracts.StarEvent.StarVotingClosed;
import org.gonghui.contracts.StarKind;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The selection of star workers of one kind. How it goes on is in {@link Stars}.
 *
 * @param edition 届
 * @param places how many are awarded; who has as many votes as the last of them is as well
 * @param votingFrom from which moment votes are taken; null before the shortlist
 * @param votingUntil from which moment no more are
 * @param document 表彰决定文号
 */
record StarSelection(
    String id,
    String unionId,
    StarKind kind,
    int edition,
    int year,
    int places,
    StarStatus status,
    List<Candidate> candidates,
    @Nullable Instant votingFrom,
    @Nullable Instant votingUntil,
    @Nullable String document,
    Deadlines deadlines)
    implements Aggregate<StarSelection> {

  static final String VOTING = "voting";
  static final String NOTICE = "notice";

  StarSelection {
    candidates = candidates == null ? List.of() : List.copyOf(candidates);
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  /** What it is called, as 第10届职工之星（2023年）. */
  String title() {
    return "第%d届职工之星（%d年）".formatted(edition, year);
  }

  Candidate candidate(String candidateId) {
    return candidates.stream()
        .filter(it -> it.id().equals(candidateId))
        .findFirst()
        .orElseThrow(() -> new RuleBroken("star.no-such-candidate", candidateId));
  }

  boolean takesVotes(Instant now) {
    return status == StarStatus.VOTING
        && votingFrom != null
        && votingUntil != null
        && !now.isBefore(votingFrom)
        && now.isBefore(votingUntil);
  }

  /** Those with the most votes; nobody without any. Equal votes are no reason to leave one out. */
  List<Candidate> winners() {
    List<Candidate> ranked =
        candidates.stream()
            .filter(it -> it.shortlisted() && it.stands() && votesOf(it) > 0)
            .sorted(Comparator.comparingLong(StarSelection::votesOf).reversed())
            .toList();
    if (ranked.size() <= places) {
      return ranked;
    }
    long least = votesOf(ranked.get(places - 1));
    return ranked.stream().filter(it -> votesOf(it) >= least).toList();
  }

  private static long votesOf(Candidate it) {
    Long votes = it.votes();
    return votes == null ? 0 : votes;
  }

  @Override
  public Change<StarSelection> expire(Deadline deadline, Instant now) {
    Deadlines met = deadlines.meet(deadline.name());
    if (deadline.name().equals(NOTICE)) {
      return Change.of(with(NOTICE_END.take(status), candidates, met), NOTICE_END.key());
    }
    return Change.of(
        with(CLOSE.take(status), candidates, met),
        CLOSE.key(),
        new StarVotingClosed(id, unionId, WorkingDays.dateOf(now)));
  }

  StarSelection with(StarStatus next, List<Candidate> those, Deadlines periods) {
    return new StarSelection(
        id,
        unionId,
        kind,
        edition,
        year,
        places,
        next,
        those,
        votingFrom,
        votingUntil,
        document,
        periods);
  }

  StarSelection within(Instant from, Instant until) {
    return new StarSelection(
        id,
        unionId,
        kind,
        edition,
        year,
        places,
        status,
        candidates,
        from,
        until,
        document,
        deadlines);
  }

  StarSelection by(String decision) {
    return new StarSelection(
        id,
        unionId,
        kind,
        edition,
        year,
        places,
        status,
        candidates,
        votingFrom,
        votingUntil,
        decision,
        deadlines);
  }
}
