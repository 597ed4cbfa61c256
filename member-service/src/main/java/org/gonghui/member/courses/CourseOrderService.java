package org.gonghui.member.courses;

import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.Seats;
import org.gonghui.member.courses.CourseOrder.Wish;
import org.gonghui.member.courses.Progress.Feedback;
import org.gonghui.member.courses.Progress.Session;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Places orders and takes them through their steps. */
@Service
class CourseOrderService {

  private final Courses courses;
  private final CourseOrders orders;
  private final UnionDirectory unions;
  private final Reach reach;
  private final LegalTime law;

  CourseOrderService(
      Courses courses, CourseOrders orders, UnionDirectory unions, Reach reach, LegalTime law) {
    this.courses = courses;
    this.orders = orders;
    this.unions = unions;
    this.reach = reach;
    this.law = law;
  }

  Mono<Stored<CourseOrder>> place(Command command, String courseId, String unionId, Wish wish) {
    reach.require(command.viewer(), unionId);
    return courses
        .find(command.viewer(), courseId)
        .map(Stored::state)
        .doOnNext(it -> requireOffered(it, unionId))
        .zipWith(orders.hasHad(courseId, unionId))
        .flatMap(it ->
            orders.add(
                command,
                CourseOrder.place(
                    Ids.next("course-order"),
                    it.getT1(),
                    unionId,
                    wish,
                    it.getT2(),
                    command.viewer().self(),
                    law,
                    command.now())));
  }

  private void requireOffered(Course course, String unionId) {
    if (!unions.isWithin(unionId, course.unionId())) {
      throw new RuleBroken("course.other-tree", course.offer().title());
    }
  }

  /** Promises one of the sessions that are left of the year. */
  Mono<Stored<CourseOrder>> confirm(Command command, String id) {
    return orders
        .find(command.viewer(), id)
        .flatMap(it -> courses.find(command.viewer(), it.state().courseId()))
        .map(Stored::state)
        .flatMap(course ->
            seats(course)
                .take(seat -> byOfferer(command, id, it -> it.confirm(seat, law, command.now()))));
  }

  private Seats seats(Course course) {
    return new Seats(
        course.offer().quota(),
        () -> orders.seats(course.id()),
        CourseOrders.ONE_SEAT,
        () -> new RuleBroken("course.full", course.offer().quota()));
  }

  Mono<Stored<CourseOrder>> refuse(Command command, String id, String reason) {
    return byOfferer(command, id, it -> it.refuse(reason, command.now()));
  }

  Mono<Stored<CourseOrder>> schedule(Command command, String id, Session session) {
    return byOfferer(command, id, it -> it.schedule(session, command.now()));
  }

  Mono<Stored<CourseOrder>> hold(Command command, String id, int attended) {
    return byOfferer(command, id, it -> it.hold(attended, command.now()));
  }

  /** By the union that ordered, the one that offers, and those between. */
  Mono<Stored<CourseOrder>> cancel(Command command, String id, String reason) {
    return orders.change(
        id,
        command,
        it -> {
          requireSide(actsFor(command.viewer(), it));
          return it.cancel(reason, command.now());
        });
  }

  /** By the union that ordered; who offers the course does not rate it. */
  Mono<Stored<CourseOrder>> rate(Command command, String id, Feedback feedback) {
    return orders.change(
        id,
        command,
        it -> {
          requireSide(actsFor(command.viewer(), it) && !isOfferer(command.viewer(), it));
          return it.rate(feedback, command.now());
        });
  }

  /** Of one of the two sides, or between or above them. */
  boolean actsFor(Viewer viewer, CourseOrder it) {
    return reach.covers(viewer, it.unionId());
  }

  boolean isOfferer(Viewer viewer, CourseOrder it) {
    return reach.covers(viewer, it.offeredBy());
  }

  private Mono<Stored<CourseOrder>> byOfferer(
      Command command, String id, Function<CourseOrder, Change<CourseOrder>> decision) {
    return orders.change(
        id,
        command,
        it -> {
          requireSide(isOfferer(command.viewer(), it));
          return decision.apply(it);
        });
  }

  /** Whoever ordered sees the order for good, also when they act for the union no more. */
  private static void requireSide(boolean theirs) {
    if (!theirs) {
      throw new Forbidden("course.other-side");
    }
  }
}
