package org.gonghui.member.contests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.ContestEvent.ContestCancelled;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestOpened;
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
   * @param after null where the score was taken back
   */
  record Correction(
      String entryId,
      @Nullable Integer before,
      @Nullable Integer after,
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
    Rescoring prizes = new Rescoring(this, now);
    ranked.forEach(it -> prizes.tell(null, it, events));
    return new Change<>(
        copy(held, ranked, corrections, overdue, deadlines.meet(RESULTS)),
        ContestStep.RESULTS.key(),
        events);
  }

  /** Another score, or the one that was forgotten, with the reason: {@link Rescoring}. */
  Change<Contest> correct(Result right, String reason, String by, Instant now) {
    return new Rescoring(this, now).correct(right, reason, by);
  }

  /** A score that should not have been given, with the reason: {@link Rescoring}. */
  Change<Contest> withdraw(String entryId, String reason, String by, Instant now) {
    return new Rescoring(this, now).withdraw(entryId, reason, by);
  }

  /** The same with these results, ranked, and what was corrected. */
  Contest rescored(List<Result> ranked, Correction correction) {
    List<Correction> all = new ArrayList<>(corrections);
    all.add(correction);
    return copy(status, ranked, all, overdue, deadlines);
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
