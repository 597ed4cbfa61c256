package org.gonghui.org.mentorships;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All pairs. A mentor's places are held by their numbers: of each there is one at most. */
@Component
class Mentorships extends Aggregates<Mentorship> {

  static final String COLLECTION = "mentorships";
  static final String STATUS = "state.status";
  static final String MENTOR = "state.mentorId";
  static final String APPRENTICE = "state.apprenticeId";
  static final String OVERDUE = "state.overdue";
  static final String SLOT_TAKEN = "mentorship.slot-taken";

  private static final Bson RUNNING = eq(STATUS, MentorshipStatus.RUNNING.name());
  private static final int MOST = 100;

  Mentorships(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Mentorship.class)
            .unique(SLOT_TAKEN, RUNNING, MENTOR, "state.slot")
            .unique("mentorship.apprentice-has-one", RUNNING, APPRENTICE)
            .index(Fields.UNION)
            .index(MENTOR)
            .index(APPRENTICE)
            .filter(STATUS)
            .filter(OVERDUE));
  }

  /** A person's own, as mentor or apprentice, the newest first. */
  Mono<Slice<Stored<Mentorship>>> own(Viewer viewer, PageRequest page) {
    return list(viewer, page.narrowed(in(Fields.PEOPLE, viewer.ids())));
  }

  /** Those of a worker that run. */
  Flux<Stored<Mentorship>> runningOf(String workerId) {
    return query(
        and(RUNNING, or(eq(MENTOR, workerId), eq(APPRENTICE, workerId))),
        descending(Fields.ID),
        MOST);
  }
}
