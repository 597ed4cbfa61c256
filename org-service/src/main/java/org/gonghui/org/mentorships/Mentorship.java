package org.gonghui.org.mentorships;

import static org.gonghui.org.mentorships.MentorshipStep.CONCLUSION;
import static org.gonghui.org.mentorships.MentorshipStep.ENDING;
import static org.gonghui.org.mentorships.MentorshipStep.FOLLOWING;
import static org.gonghui.org.mentorships.MentorshipStep.GUIDANCE;
import static org.gonghui.org.mentorships.MentorshipStep.LEAVING;
import static org.gonghui.org.mentorships.MentorshipStep.OVERDUE;
import static org.gonghui.org.mentorships.MentorshipStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.contracts.MentorshipEvent.MentorshipConcluded;
import org.gonghui.contracts.MentorshipEvent.MentorshipEnded;
import org.gonghui.contracts.MentorshipEvent.MentorshipOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A mentor and an apprentice. How a pair is made is in {@link Pairing}.
 *
 * @param unionId the union of the apprentice
 * @param mentorUnion the union of the mentor, which sees the pair as well
 * @param persons the accounts of the two, where they have them
 * @param slot which of the mentor's places the apprentice has
 * @param until the last day of the term
 * @param pairedBy who made the pair: another says what came of it
 * @param remark what came of it, or why it ended, without personal data
 */
record Mentorship(
    String id,
    String unionId,
    String mentorUnion,
    String mentorId,
    String apprenticeId,
    Set<String> persons,
    int slot,
    LocalDate from,
    LocalDate until,
    String goals,
    MentorshipStatus status,
    String pairedBy,
    List<Guidance> guidance,
    @Nullable Result result,
    @Nullable String remark,
    @Nullable LocalDate endedOn,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<Mentorship> {

  /** Name of the period within which it is concluded. */
  static final String TERM = "term";

  /** What came of it. */
  enum Result {
    /** 优秀. */
    EXCELLENT,
    /** 达到目标. */
    ACHIEVED,
    /** 未达到目标. */
    NOT_ACHIEVED
  }

  Mentorship {
    persons = Set.copyOf(persons);
    guidance = List.copyOf(guidance);
  }

  @Override
  public Set<String> people() {
    return persons;
  }

  @Override
  public Set<String> otherUnions() {
    return mentorUnion.equals(unionId) ? Set.of() : Set.of(mentorUnion);
  }

  Change<Mentorship> guide(Guidance more, LocalDate today) {
    GUIDANCE.check(status);
    Dates.notFuture(more.on(), today);
    if (more.on().isBefore(from)) {
      throw new RuleBroken("mentorship.before-term", from);
    }
    List<Guidance> all = Stream.concat(guidance.stream(), Stream.of(more)).toList();
    return Change.of(
        with(status, all, result, remark, endedOn, overdue, deadlines), GUIDANCE.key());
  }

  /** At the end of the term, by another than who made the pair. */
  Change<Mentorship> conclude(Result came, String text, LocalDate today, String person) {
    MentorshipStatus next = CONCLUSION.take(status);
    if (pairedBy.equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    if (today.isBefore(until)) {
      throw new RuleBroken("mentorship.term-runs", until);
    }
    if (guidance.isEmpty() && came != Result.NOT_ACHIEVED) {
      throw new RuleBroken("mentorship.no-guidance");
    }
    return Change.of(
        with(next, guidance, came, text, today, false, deadlines.meet(TERM)),
        CONCLUSION.key(),
        new MentorshipConcluded(id, unionId, came.name(), today));
  }

  Change<Mentorship> end(String reason, LocalDate today) {
    return ended(ENDING, reason, today);
  }

  /** One of the two moved to another union, whose officers see the pair from then on. */
  Change<Mentorship> follow(String workerId, String toUnion) {
    boolean apprentice = apprenticeId.equals(workerId);
    String before = apprentice ? unionId : mentorUnion;
    if (!FOLLOWING.allowed(status) || before.equals(toUnion)) {
      return Change.none(this);
    }
    String own = apprentice ? toUnion : unionId;
    String mentors = apprentice ? mentorUnion : toUnion;
    return Change.of(
        placed(own, mentors, status, guidance, result, remark, endedOn, overdue, deadlines),
        FOLLOWING.key());
  }

  /** One of the two left service; told twice, it is so once. */
  Change<Mentorship> leave(LocalDate on) {
    return LEAVING.allowed(status) ? ended(LEAVING, null, on) : Change.none(this);
  }

  private Change<Mentorship> ended(MentorshipStep step, @Nullable String reason, LocalDate on) {
    return Change.of(
        with(step.take(status), guidance, null, reason, on, false, deadlines.cancel(TERM)),
        step.key(),
        new MentorshipEnded(id, unionId, on));
  }

  @Override
  public Change<Mentorship> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(
        with(status, guidance, result, remark, endedOn, overdue, deadlines.reminded(TERM)),
        REMINDER.key());
  }

  @Override
  public Change<Mentorship> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    LocalDate due = WorkingDays.dateOf(deadline.dueAt()).minusDays(1);
    return Change.of(
        with(status, guidance, result, remark, endedOn, true, deadlines.miss(TERM)),
        OVERDUE.key(),
        new MentorshipOverdue(id, unionId, due));
  }

  private Mentorship with(
      MentorshipStatus next,
      List<Guidance> given,
      @Nullable Result came,
      @Nullable String text,
      @Nullable LocalDate ended,
      boolean late,
      Deadlines running) {
    return placed(unionId, mentorUnion, next, given, came, text, ended, late, running);
  }

  private Mentorship placed(
      String own,
      String mentors,
      MentorshipStatus next,
      List<Guidance> given,
      @Nullable Result came,
      @Nullable String text,
      @Nullable LocalDate ended,
      boolean late,
      Deadlines running) {
    return new Mentorship(
        id,
        own,
        mentors,
        mentorId,
        apprenticeId,
        persons,
        slot,
        from,
        until,
        goals,
        next,
        pairedBy,
        given,
        came,
        text,
        ended,
        late,
        running);
  }
}
