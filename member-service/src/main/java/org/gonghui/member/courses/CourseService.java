package org.gonghui.member.courses;

import org.gonghui.kernel.Ids;
import org.gonghui.member.courses.Course.Offer;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts courses on the menu and takes them off. */
@Service
class CourseService {

  private final Courses courses;
  private final CourseOrders orders;
  private final Reach reach;

  CourseService(Courses courses, CourseOrders orders, Reach reach) {
    this.courses = courses;
    this.orders = orders;
    this.reach = reach;
  }

  /** How many sessions there are in the year, and how many of them are promised. */
  record Places(int quota, int promised) {}

  Mono<Stored<Course>> offer(Command command, String unionId, Offer offer) {
    reach.require(command.viewer(), unionId);
    return courses.add(command, Course.offer(Ids.next("course"), unionId, offer, command.now()));
  }

  Mono<Stored<Course>> quota(Command command, String id, int sessions) {
    return courses
        .find(command.viewer(), id)
        .then(Mono.defer(() -> orders.seats(id).count()))
        .flatMap(promised -> courses.change(id, command, it -> it.quota(sessions, promised)));
  }

  Mono<Stored<Course>> close(Command command, String id) {
    return courses.change(id, command, it -> it.close(command.now()));
  }

  Mono<Places> places(Viewer viewer, String id) {
    return courses
        .find(viewer, id)
        .flatMap(it ->
            orders
                .seats(id)
                .count()
                .map(taken -> new Places(it.state().offer().quota(), Math.toIntExact(taken))));
  }
}
