package org.gonghui.org.visits;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.descending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All visits to enterprises. */
@Component
class EnterpriseVisits extends Aggregates<EnterpriseVisit> {

  private static final String ENTERPRISE = Fields.state("enterpriseId");
  private static final String DAY = Fields.state("visitedOn");
  private static final String PURPOSE = Fields.state("purpose");

  EnterpriseVisits(AggregateStore store) {
    super(
        store,
        Definition.of("enterpriseVisits", EnterpriseVisit.class)
            .index(Fields.UNION)
            .index(ENTERPRISE)
            .index(DAY)
            .index(PURPOSE)
            .index(Fields.state("visitors"))
            .unique("enterprise-visit.exists", exists(ENTERPRISE), ENTERPRISE, DAY, PURPOSE));
  }

  /** All visits to an enterprise, whoever asks. */
  Flux<Stored<EnterpriseVisit>> to(String enterpriseId) {
    return query(eq(ENTERPRISE, enterpriseId), descending(DAY), Integer.MAX_VALUE);
  }

  Mono<Long> countOf(String enterpriseId) {
    return count(eq(ENTERPRISE, enterpriseId));
  }

  Mono<EnterpriseVisit> lastOf(String enterpriseId) {
    return query(eq(ENTERPRISE, enterpriseId), descending(DAY), 1).next().map(Stored::state);
  }
}
