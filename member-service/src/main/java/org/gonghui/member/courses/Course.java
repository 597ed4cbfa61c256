package org.gonghui.member.courses;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.CourseEvent.CourseClosed;
import org.gonghui.contracts.CourseEvent.CourseOffered;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/**
 * A course on the menu 菜单式课程.
 *
 * @param unionId the union whose department offers it
 */
record Course(String id, String unionId, Offer offer, CourseStatus status)
    implements Aggregate<Course> {

  /**
   * What is offered.
   *
   * @param hours length of a session
   * @param capacity how many can take part in a session
   * @param quota how many sessions are held in the year
   * @param from the first day on which a session can be held
   * @param until the last one, of the same year
   */
  record Offer(
      String title,
      String trade,
      String lecturer,
      int hours,
      int capacity,
      int quota,
      LocalDate from,
      LocalDate until) {

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    Offer withQuota(int sessions) {
      return new Offer(title, trade, lecturer, hours, capacity, sessions, from, until);
    }
  }

  static Change<Course> offer(String id, String unionId, Offer offer, Instant now) {
    if (offer.until.isBefore(offer.from) || offer.until.getYear() != offer.from.getYear()) {
      throw new RuleBroken("course.period", offer.from, offer.until);
    }
    return Change.of(
        new Course(id, unionId, offer, CourseStep.OFFER.to().orElseThrow()),
        CourseStep.OFFER.key(),
        new CourseOffered(
            id,
            unionId,
            offer.trade,
            offer.quota,
            offer.from,
            offer.until,
            WorkingDays.dateOf(now)));
  }

  /** More sessions, or fewer, but not fewer than are promised already. */
  Change<Course> quota(int sessions, long promised) {
    CourseStatus same = CourseStep.QUOTA.take(status);
    if (sessions < promised) {
      throw new RuleBroken("course.promised-more", promised, sessions);
    }
    return Change.of(
        new Course(id, unionId, offer.withQuota(sessions), same), CourseStep.QUOTA.key());
  }

  Change<Course> close(Instant now) {
    return Change.of(
        new Course(id, unionId, offer, CourseStep.CLOSING.take(status)),
        CourseStep.CLOSING.key(),
        new CourseClosed(id, unionId, WorkingDays.dateOf(now)));
  }

  /** The course, if it can be ordered. */
  Course open(LocalDate today) {
    if (status != CourseStatus.OFFERED || today.isAfter(offer.until)) {
      throw new RuleBroken("course.closed", offer.title);
    }
    return this;
  }
}
