package org.gonghui.member.activists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.descending;

import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All activists, those who left too; of one membership one is registered at a time. */
@Component
class Activists extends Aggregates<Activist> {

  static final String COLLECTION = "activists";
  static final String STATUS = "state.status";
  static final String MEMBER = "state.memberId";

  Activists(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Activist.class)
            .unique("activist.registered-already", registered(), MEMBER)
            .index(STATUS)
            .index(MEMBER)
            .index(Fields.UNION));
  }

  /** The entry of a membership that has not ended. */
  Mono<Stored<Activist>> of(String memberId) {
    return query(and(eq(MEMBER, memberId), registered()), descending(Fields.ID), 1).next();
  }

  /** Those who are registered now. */
  static Bson registered() {
    return eq(STATUS, ActivistStatus.REGISTERED.name());
  }
}
