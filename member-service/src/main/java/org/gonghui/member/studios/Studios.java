package org.gonghui.member.studios;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All studios. */
@Component
class Studios extends Aggregates<Studio> {

  static final String STATUS = "state.status";
  static final String LEVEL = "state.level";
  static final String OVERDUE = "state.overdue";
  static final String LEADERLESS = "state.leaderless";
  private static final String LEADER = "state.leaderMemberId";
  private static final int MANY = 1_000;

  Studios(AggregateStore store) {
    super(
        store,
        Definition.of("studios", Studio.class)
            .unique("studio.named-already", open(), Fields.UNION, "state.name")
            .index(STATUS)
            .index(LEVEL)
            .index(OVERDUE)
            .index(LEADERLESS)
            .index(LEADER)
            .index(Fields.UNION));
  }

  /** Those that this member leads, whoever asks. */
  Flux<Studio> ledBy(String memberId) {
    return query(and(eq(LEADER, memberId), open()), ascending(Fields.ID), MANY).map(Stored::state);
  }

  private static Bson open() {
    return in(
        STATUS,
        StudioStatus.TO_INSPECT.name(),
        StudioStatus.CREATED.name(),
        StudioStatus.NOT_PASSED.name());
  }
}
