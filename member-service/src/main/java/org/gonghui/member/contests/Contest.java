package org.gonghui.member.contests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.ContestEvent.ContestCancelled;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestEvent.ContestOpened;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A skill contest 职业技能竞赛 or drill 技能练兵.
 *
 * @param unionId the union that holds it
 * @param results ranked; empty until they are known
 * @param corrections what was corrected afterwards, oldest first
 * @param overdue true once the time for the results has passed
 */
record Contest(
    String id,
    String unionId,
    Announcement announcement,
    ContestStatus status,
    List<Result> results,
    List<Correction> corrections,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<Contest> {

  static final String RULE = "contest.results";
  static final String RESULTS = "results";

  private static final Duration REMIND_BEFORE = Duration.ofDays(2);

  /**
   * A score that was corrected, with the reason.
   *
   * @param before null where the results had forgotten the entry
   */
  record Correction(
      String entryId,
      @Nullable Integer before,
      int after,
      String reason,
      String officer,
      Instant at) {}

  Contest {
    results = results == null ? List.of() : List.copyOf(results);
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  static Change<Contest> open(
      String id, String unionId, Announcement announcement, LegalTime law, Instant now) {
    Announcement it = announcement.checked(day(now));
    Instant held = it.heldOn().atTime(12, 0).atZone(WorkingDays.ZONE).toInstant();
    Deadlines periods =
        Deadlines.none()
            .start(RESULTS, law.rule(RULE, now), now, law.dueAt(RULE, held), REMIND_BEFORE);
    ContestStatus status = ContestStep.OPENING.to().orElseThrow();
    return Change.of(
        new Contest(id, unionId, it, status, List.of(), List.of(), false, periods),
        ContestStep.OPENING.key(),
        new ContestOpened(
            id, unionId, it.kind(), it.trade(), it.quota(), it.enterUntil(), it.heldOn()));
  }

  /** Whether somebody can enter, or take an entry back, on this day. */
  boolean takesEntries(LocalDate today) {
    return status == ContestStatus.OPEN && !today.isAfter(announcement.enterUntil());
  }

  /** The contest, if entries are taken on this day. */
  Contest taking(LocalDate today) {
    if (!takesEntries(today)) {
      throw new RuleBroken("contest.entries-closed", announcement.enterUntil());
    }
    return this;
  }

  /** The results are known: it was held, and who has won is told. */
  Change<Contest> publish(List<Result> scored, Instant now) {
    ContestStatus held = ContestStep.RESULTS.take(status);
    if (announcement.heldOn().isAfter(day(now))) {
      throw new RuleBroken("contest.not-yet", announcement.heldOn());
    }
    List<Result> ranked = Result.rank(scored, announcement.prizes());
    List<Event> events = new ArrayList<>();
    events.add(
        new ContestHeld(
            id,
            unionId,
            announcement.kind(),
            announcement.trade(),
            ranked.size(),
            announcement.heldOn()));
    ranked.forEach(it -> honours(null, it, now, events));
    return new Change<>(
        copy(held, ranked, corrections, overdue, deadlines.meet(RESULTS)),
        ContestStep.RESULTS.key(),
        events);
  }

  /**
   * Another score, or the one that was forgotten: all rank anew, and prizes move where the ranks
   * do.
   */
  Change<Contest> correct(Result right, String reason, String by, Instant now) {
    ContestStep.SCORE_CORRECTION.check(status);
    Map<String, Result> before =
        results.stream().collect(Collectors.toMap(Result::entryId, Function.identity()));
    Result wrong = before.get(right.entryId());
    if (wrong != null && wrong.score() == right.score()) {
      throw new RuleBroken("contest.nothing-to-correct");
    }
    Stream<Result> others = results.stream().filter(it -> it != wrong);
    List<Result> ranked =
        Result.rank(Stream.concat(others, Stream.of(right)).toList(), announcement.prizes());
    List<Event> events = new ArrayList<>();
    for (Result it : ranked) {
      if (it.entryId().equals(right.entryId())) {
        events.add(told(wrong, it, now));
      }
      honours(before.get(it.entryId()), it, now, events);
    }
    List<Correction> all = new ArrayList<>(corrections);
    Integer score = wrong == null ? null : wrong.score();
    all.add(new Correction(right.entryId(), score, right.score(), reason, by, now));
    return new Change<>(
        copy(status, ranked, all, overdue, deadlines), ContestStep.SCORE_CORRECTION.key(), events);
  }

  private Event told(@Nullable Result was, Result it, Instant now) {
    return was == null
        ? new ContestResultAdded(
            id,
            unionId,
            it.entryId(),
            it.memberIds(),
            it.score(),
            it.rank(),
            announcement.heldOn(),
            day(now))
        : new ContestResultCorrected(
            id, unionId, it.entryId(), was.score(), it.score(), was.rank(), it.rank(), day(now));
  }

  /** True where this entry has a result. */
  boolean ranks(String entryId) {
    return results.stream().anyMatch(it -> it.entryId().equals(entryId));
  }

  /** What the prizes won so far promise, for each member of a team. */
  List<Promised> promised() {
    return results.stream()
        .flatMap(result ->
            announcement.promises().stream()
                .filter(it -> it.award() == result.award())
                .flatMap(it -> result.memberIds().stream().map(one -> promised(one, it))))
        .distinct()
        .toList();
  }

  private Promised promised(String memberId, Promise it) {
    return new Promised(
        id, unionId, announcement.heldOn(), memberId, it.award(), it.kind(), it.level());
  }

  private void honours(@Nullable Result was, Result it, Instant now, List<Event> events) {
    if (was != null && was.award() == it.award()) {
      return;
    }
    if (was != null && was.award() != null) {
      events.add(
          new ContestHonourWithdrawn(
              id,
              unionId,
              it.entryId(),
              it.memberIds(),
              was.award(),
              day(now),
              announcement.title()));
    }
    if (it.award() != null) {
      events.add(
          new ContestHonoured(
              id,
              unionId,
              announcement.kind(),
              announcement.trade(),
              it.entryId(),
              it.unionId(),
              it.memberIds(),
              it.rank(),
              it.award(),
              day(now),
              announcement.title()));
    }
  }

  Change<Contest> cancel(Instant now) {
    return Change.of(
        copy(
            ContestStep.CANCELLATION.take(status),
            results,
            corrections,
            overdue,
            deadlines.cancel(RESULTS)),
        ContestStep.CANCELLATION.key(),
        new ContestCancelled(id, unionId, day(now)));
  }

  @Override
  public Change<Contest> remind(Deadline deadline, Instant now) {
    ContestStep.REMINDER.check(status);
    Deadlines next = deadlines.reminded(deadline.name());
    return Change.of(copy(status, results, corrections, overdue, next), ContestStep.REMINDER.key());
  }

  @Override
  public Change<Contest> expire(Deadline deadline, Instant now) {
    ContestStep.ESCALATION.check(status);
    Deadlines next = deadlines.miss(deadline.name());
    return Change.of(copy(status, results, corrections, true, next), ContestStep.ESCALATION.key());
  }

  private static LocalDate day(Instant now) {
    return WorkingDays.dateOf(now);
  }

  private Contest copy(
      ContestStatus next,
      List<Result> ranked,
      List<Correction> corrected,
      boolean late,
      Deadlines periods) {
    return new Contest(id, unionId, announcement, next, ranked, corrected, late, periods);
  }
}
