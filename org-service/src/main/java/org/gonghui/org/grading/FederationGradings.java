package org.gonghui.org.grading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All gradings of federations. */
@Component
class FederationGradings extends Aggregates<FederationGrading> {

  static final String CLASS = "state.now.federationClass";
  static final String LEVEL = "state.now.level";
  static final String GRADE = "state.now.grade";
  static final String LATE = "state.overdue";

  private static final Bson CURRENT = eq(Fields.state("status"), GradingStatus.CURRENT.name());

  FederationGradings(AggregateStore store) {
    super(
        store,
        Definition.of("federationGradings", FederationGrading.class)
            .unique("grading.exists", CURRENT, Fields.UNION)
            .index(Fields.UNION)
            .index(CLASS)
            .index(LEVEL)
            .index(GRADE)
            .index(LATE));
  }

  /** That of a federation; there is one at most. */
  Mono<Stored<FederationGrading>> currentOf(String unionId) {
    return query(and(eq(Fields.UNION, unionId), CURRENT), descending(Fields.ID), 1).next();
  }
}
