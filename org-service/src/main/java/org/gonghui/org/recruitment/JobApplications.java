package org.gonghui.org.recruitment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.Collection;
import java.util.List;
import org.gonghui.org.personnel.PersonSeal;
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

/**
 * All applications. A place of a recruitment is held by its number: of each there is one at most.
 */
@Component
class JobApplications extends Aggregates<JobApplication> {

  static final String COLLECTION = "jobApplications";
  static final String RECRUITMENT = "state.recruitmentId";
  static final String STATUS = "state.status";
  static final String SEAT_TAKEN = "recruitment.seat-taken";

  private static final String PERSON = "state.personId";
  private static final String TOTAL = "state.marks.total";
  private static final int MOST = 2000;

  JobApplications(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, JobApplication.class)
            .unique(SEAT_TAKEN, in(STATUS, ApplicationStatus.seated()), RECRUITMENT, "state.seat")
            .unique(
                "recruitment.applied-already",
                in(STATUS, ApplicationStatus.running()),
                RECRUITMENT,
                PersonSeal.NUMBER_INDEX)
            .unique(
                "recruitment.account-applied-already",
                and(in(STATUS, ApplicationStatus.running()), exists(PERSON)),
                RECRUITMENT,
                PERSON)
            .index(Fields.UNION)
            .index(RECRUITMENT, STATUS)
            .filter(STATUS)
            .index(PersonSeal.NUMBER_INDEX));
  }

  /** What a person has applied for, the newest first. */
  Mono<Slice<Stored<JobApplication>>> own(Viewer viewer, PageRequest page) {
    return list(viewer, page.narrowed(in(Fields.PEOPLE, viewer.ids())));
  }

  /** All that was applied for under these ids of a person, whoever asks. */
  Flux<Stored<JobApplication>> ofPersons(Collection<String> ids) {
    return query(and(in(Fields.PEOPLE, ids), in(PERSON, ids)), descending(Fields.ID), MOST);
  }

  /** Those of a recruitment in these statuses, the highest total in front. */
  Flux<Stored<JobApplication>> of(String recruitmentId, List<String> statuses) {
    return query(
        and(eq(RECRUITMENT, recruitmentId), in(STATUS, statuses)),
        orderBy(descending(TOTAL, Fields.ID)),
        MOST);
  }

  /** How it stands with all of a recruitment that has so many places. */
  Mono<Contenders> standing(String recruitmentId, int seats) {
    return of(recruitmentId, ApplicationStatus.contending())
        .map(Stored::state)
        .collectList()
        .map(all -> Contenders.of(seats, all));
  }
}
