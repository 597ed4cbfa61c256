package org.gonghui.org.recruitment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;

import org.gonghui.kernel.NotFound;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All recruitments. */
@Component
class Recruitments extends Aggregates<Recruitment> {

  static final String STATUS = "state.status";

  private static final Viewer EVERYBODY = Viewer.system("announcements");

  Recruitments(AggregateStore store) {
    super(
        store, Definition.of("recruitments", Recruitment.class).index(Fields.UNION).filter(STATUS));
  }

  /** Those that take applications, whoever asks. */
  Mono<Slice<Stored<Recruitment>>> open(PageRequest page) {
    return list(EVERYBODY, page.narrowed(eq(STATUS, RecruitmentStatus.OPEN.name())));
  }

  /** One that was announced, whoever asks. */
  Mono<Stored<Recruitment>> announced(String id) {
    return query(
            and(eq(Fields.ID, id), ne(STATUS, RecruitmentStatus.DRAFT.name())),
            descending(Fields.ID),
            1)
        .next()
        .switchIfEmpty(Mono.error(() -> new NotFound("Recruitment", id)));
  }
}
