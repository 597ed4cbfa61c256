package org.gonghui.member.courses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderCancelled;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderConfirmed;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderHeld;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderOverdue;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderPlaced;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderRated;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderRefused;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderScheduled;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.courses.Course.Offer;
import org.gonghui.member.courses.Progress.Feedback;
import org.gonghui.member.courses.Progress.Session;
import org.jspecify.annotations.Nullable;

/**
 * A union's order of one session of a course 点单.
 *
 * @param unionId the union that ordered
 * @param offeredBy the union that offers the course, which answers
 * @param offer the course as it was when it was ordered
 * @param again true where this union has had the course before
 * @param orderedBy who ordered for the union; null of orders from before that was kept
 */
record CourseOrder(
    String id,
    String courseId,
    String unionId,
    String offeredBy,
    Offer offer,
    Wish wish,
    boolean again,
    Progress progress,
    Deadlines deadlines,
    @Nullable String orderedBy)
    implements Aggregate<CourseOrder> {

  static final String ANSWER_RULE = "course.answer";
  static final String SCHEDULE_RULE = "course.schedule";
  static final String ANSWER = "answer";
  static final String DATE = "date";

  private static final Duration REMIND_BEFORE = Duration.ofDays(1);

  /** What is wished for. */
  record Wish(int headcount, LocalDate from, LocalDate until) {}

  CourseOrder {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return orderedBy == null ? Set.of() : Set.of(orderedBy);
  }

  OrderStatus status() {
    return progress.status();
  }

  static Change<CourseOrder> place(
      String id,
      Course course,
      String unionId,
      Wish wish,
      boolean again,
      String orderedBy,
      LegalTime law,
      Instant now) {
    Offer offer = course.open(day(now)).offer();
    if (wish.headcount > offer.capacity()) {
      throw new RuleBroken("course.capacity", wish.headcount, offer.capacity());
    }
    if (wish.until.isBefore(wish.from) || !offer.holdsOn(wish.from) || !offer.holdsOn(wish.until)) {
      throw new RuleBroken("course.not-then", offer.from(), offer.until());
    }
    CourseOrder placed =
        new CourseOrder(
            id,
            course.id(),
            unionId,
            course.unionId(),
            offer,
            wish,
            again,
            Progress.of(CourseOrderStep.ORDER.to().orElseThrow()),
            law.start(Deadlines.none(), ANSWER, ANSWER_RULE, now, REMIND_BEFORE),
            orderedBy);
    return Change.of(
        placed,
        CourseOrderStep.ORDER.key(),
        new CourseOrderPlaced(
            id, course.id(), unionId, orderedBy, wish.headcount, day(now), offer.title()));
  }

  /**
   * The session is promised.
   *
   * @param seat its number among those of the year
   */
  Change<CourseOrder> confirm(int seat, LegalTime law, Instant now) {
    Progress next = progress.to(CourseOrderStep.CONFIRMATION).seated(seat);
    Deadlines periods = law.start(deadlines.meet(ANSWER), DATE, SCHEDULE_RULE, now, REMIND_BEFORE);
    return Change.of(
        copy(next, periods),
        CourseOrderStep.CONFIRMATION.key(),
        new CourseOrderConfirmed(id, courseId, unionId, day(now), orderedBy, offer.title()));
  }

  Change<CourseOrder> refuse(String reason, Instant now) {
    return Change.of(
        copy(progress.to(CourseOrderStep.REFUSAL).because(reason), deadlines.meet(ANSWER)),
        CourseOrderStep.REFUSAL.key(),
        new CourseOrderRefused(id, courseId, unionId, day(now), orderedBy, offer.title()));
  }

  /** On one of the days that were asked for. */
  Change<CourseOrder> schedule(Session session, Instant now) {
    if (session.on().isBefore(day(now)) || !offer.holdsOn(session.on())) {
      throw new RuleBroken("course.not-then", offer.from(), offer.until());
    }
    if (session.on().isBefore(wish.from) || session.on().isAfter(wish.until)) {
      throw new RuleBroken("course.not-ordered-then", wish.from, wish.until);
    }
    return Change.of(
        copy(progress.to(CourseOrderStep.SCHEDULE).on(session), deadlines.meet(DATE)),
        CourseOrderStep.SCHEDULE.key(),
        new CourseOrderScheduled(id, courseId, unionId, session.on(), orderedBy, offer.title()));
  }

  /** It was held, on its day. */
  Change<CourseOrder> hold(int attended, Instant now) {
    Progress next = progress.to(CourseOrderStep.HOLDING).attendedBy(attended);
    LocalDate on = progress.scheduledOn();
    if (on.isAfter(day(now))) {
      throw new RuleBroken("course.not-yet", on);
    }
    if (attended > offer.capacity()) {
      throw new RuleBroken("course.capacity", attended, offer.capacity());
    }
    return Change.of(
        copy(next, deadlines),
        CourseOrderStep.HOLDING.key(),
        new CourseOrderHeld(id, courseId, unionId, attended, on));
  }

  Change<CourseOrder> rate(Feedback feedback, Instant now) {
    CourseOrderStep.FEEDBACK.check(status());
    if (progress.feedback() != null) {
      throw new RuleBroken("course.rated-already");
    }
    return Change.of(
        copy(progress.rated(feedback), deadlines),
        CourseOrderStep.FEEDBACK.key(),
        new CourseOrderRated(id, courseId, unionId, feedback.score(), day(now)));
  }

  /** There will be no session; its place is free for others. */
  Change<CourseOrder> cancel(String reason, Instant now) {
    return Change.of(
        copy(
            progress.to(CourseOrderStep.CANCELLATION).because(reason),
            deadlines.cancel(ANSWER).cancel(DATE)),
        CourseOrderStep.CANCELLATION.key(),
        new CourseOrderCancelled(id, courseId, unionId, day(now), orderedBy, offer.title()));
  }

  @Override
  public Change<CourseOrder> remind(Deadline deadline, Instant now) {
    CourseOrderStep.REMINDER.check(status());
    return Change.of(
        copy(progress, deadlines.reminded(deadline.name())), CourseOrderStep.REMINDER.key());
  }

  @Override
  public Change<CourseOrder> expire(Deadline deadline, Instant now) {
    CourseOrderStep.ESCALATION.check(status());
    return Change.of(
        copy(progress.overdue(), deadlines.miss(deadline.name())),
        CourseOrderStep.ESCALATION.key(),
        new CourseOrderOverdue(id, courseId, unionId, day(now)));
  }

  private static LocalDate day(Instant now) {
    return WorkingDays.dateOf(now);
  }

  private CourseOrder copy(Progress next, Deadlines periods) {
    return new CourseOrder(
        id, courseId, unionId, offeredBy, offer, wish, again, next, periods, orderedBy);
  }
}
