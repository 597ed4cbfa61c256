package org.gonghui.member.contests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.contracts.ContestEvent.ContestResultWithdrawn;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.contests.Contest.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What a score does that is changed after the results were published: all rank anew, and prizes
 * move where the ranks do.
 */
record Rescoring(Contest contest, Instant now) {

  /** Another score, or the one that was forgotten. */
  Change<Contest> correct(Result right, String reason, String by) {
    ContestStep.SCORE_CORRECTION.check(contest.status());
    Map<String, Result> were = byEntry();
    Result wrong = were.get(right.entryId());
    if (wrong != null && wrong.score() == right.score()) {
      throw new RuleBroken("contest.nothing-to-correct");
    }
    List<Result> ranked = ranked(Stream.concat(others(right.entryId()), Stream.of(right)));
    List<Event> events = new ArrayList<>();
    for (Result it : ranked) {
      if (it.entryId().equals(right.entryId())) {
        events.add(told(wrong, it));
      }
      tell(were.get(it.entryId()), it, events);
    }
    Integer before = wrong == null ? null : wrong.score();
    Correction correction = new Correction(right.entryId(), before, right.score(), reason, by, now);
    return new Change<>(
        contest.rescored(ranked, correction), ContestStep.SCORE_CORRECTION.key(), events);
  }

  /** A score that should not have been given, as to who did not come. */
  Change<Contest> withdraw(String entryId, String reason, String by) {
    ContestStep.SCORE_WITHDRAWAL.check(contest.status());
    Map<String, Result> were = byEntry();
    Result wrong = were.get(entryId);
    if (wrong == null) {
      throw new RuleBroken("contest.no-score", entryId);
    }
    List<Result> ranked = ranked(others(entryId));
    List<Event> events = new ArrayList<>();
    if (wrong.award() != null) {
      events.add(lost(wrong, wrong.award()));
    }
    // the last word on this entry: without a prize it took part, without a score it did not
    events.add(withdrawn(wrong));
    ranked.forEach(it -> tell(were.get(it.entryId()), it, events));
    Correction correction = new Correction(entryId, wrong.score(), null, reason, by, now);
    return new Change<>(
        contest.rescored(ranked, correction), ContestStep.SCORE_WITHDRAWAL.key(), events);
  }

  /** Tells of the prize that a result brings now and of the one that it brought before. */
  void tell(@Nullable Result was, Result it, List<Event> events) {
    if (was != null && was.award() == it.award()) {
      return;
    }
    if (was != null && was.award() != null) {
      events.add(lost(it, was.award()));
    }
    if (it.award() != null) {
      events.add(won(it, it.award()));
    }
  }

  /** As the results were: an entry has one. */
  private Map<String, Result> byEntry() {
    return contest.results().stream().collect(Collectors.toMap(Result::entryId, it -> it));
  }

  private Stream<Result> others(String entryId) {
    return contest.results().stream().filter(it -> !it.entryId().equals(entryId));
  }

  private List<Result> ranked(Stream<Result> scored) {
    return Result.rank(scored.toList(), contest.announcement().prizes());
  }

  private Event told(@Nullable Result was, Result it) {
    return was == null
        ? new ContestResultAdded(
            contest.id(),
            contest.unionId(),
            it.entryId(),
            it.memberIds(),
            it.score(),
            it.rank(),
            contest.announcement().heldOn(),
            today())
        : new ContestResultCorrected(
            contest.id(),
            contest.unionId(),
            it.entryId(),
            was.score(),
            it.score(),
            was.rank(),
            it.rank(),
            today());
  }

  private Event withdrawn(Result it) {
    return new ContestResultWithdrawn(
        contest.id(),
        contest.unionId(),
        it.entryId(),
        it.memberIds(),
        it.score(),
        it.rank(),
        today(),
        contest.announcement().title());
  }

  private Event lost(Result it, ContestAward award) {
    return new ContestHonourWithdrawn(
        contest.id(),
        contest.unionId(),
        it.entryId(),
        it.memberIds(),
        award,
        today(),
        contest.announcement().title());
  }

  private Event won(Result it, ContestAward award) {
    Announcement said = contest.announcement();
    return new ContestHonoured(
        contest.id(),
        contest.unionId(),
        said.kind(),
        said.trade(),
        it.entryId(),
        it.unionId(),
        it.memberIds(),
        it.rank(),
        award,
        today(),
        said.title());
  }

  private LocalDate today() {
    return WorkingDays.dateOf(now);
  }
}
