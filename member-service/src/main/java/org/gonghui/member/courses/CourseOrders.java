package org.gonghui.member.courses;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.descending;

import java.util.Objects;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All orders; of one course a union has one open at a time, and each place goes to one order. */
@Component
class CourseOrders extends Aggregates<CourseOrder> {

  static final String COURSE = "state.courseId";
  static final String STATUS = "state.progress.status";
  static final String AGAIN = "state.again";
  static final String ESCALATED = "state.progress.escalated";
  static final String ONE_SEAT = "course-order.seat";

  private static final String ONE_OPEN = "course-order.one-open";
  private static final String SEAT = "state.progress.seat";
  private static final int MANY = 10_000;

  CourseOrders(AggregateStore store) {
    super(
        store,
        Definition.of("courseOrders", CourseOrder.class)
            .unique(ONE_SEAT, exists(SEAT), COURSE, SEAT)
            .unique(
                ONE_OPEN,
                in(
                    STATUS,
                    OrderStatus.ORDERED.name(),
                    OrderStatus.CONFIRMED.name(),
                    OrderStatus.SCHEDULED.name()),
                COURSE,
                Fields.UNION)
            .index(COURSE)
            .index(STATUS)
            .index(AGAIN)
            .index(ESCALATED)
            .index(Fields.UNION));
  }

  /** The numbers of the sessions of a course that are promised. */
  Flux<Integer> seats(String courseId) {
    return query(and(eq(COURSE, courseId), exists(SEAT)), descending(SEAT), MANY)
        .map(it -> Objects.requireNonNull(it.state().progress().seat()));
  }

  /** True where this union has had the course, or has it coming. */
  Mono<Boolean> hasHad(String courseId, String unionId) {
    return count(
            and(
                eq(COURSE, courseId),
                eq(Fields.UNION, unionId),
                eq(STATUS, OrderStatus.HELD.name())))
        .map(it -> it > 0);
  }
}
