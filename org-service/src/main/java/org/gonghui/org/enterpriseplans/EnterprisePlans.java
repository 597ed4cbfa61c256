package org.gonghui.org.enterpriseplans;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All plans for enterprises. */
@Component
class EnterprisePlans extends Aggregates<EnterprisePlan> {

  private static final String ENTERPRISE = Fields.state("enterpriseId");
  private static final String STATUS = Fields.state("status");

  EnterprisePlans(AggregateStore store) {
    super(
        store,
        Definition.of("enterprisePlans", EnterprisePlan.class)
            .index(Fields.UNION)
            .index(ENTERPRISE)
            .index(STATUS)
            .index(Fields.state("overdue"))
            .index(Fields.state("goal.kind"))
            .index(Fields.state("goal.by"))
            .index(Fields.state("measures.ownerId"))
            .unique("enterprise-plan.exists", eq(STATUS, PlanStatus.OPEN.name()), ENTERPRISE));
  }

  /** All plans for an enterprise, whoever asks. */
  Flux<Stored<EnterprisePlan>> of(String enterpriseId) {
    return query(eq(ENTERPRISE, enterpriseId), descending(Fields.ID), Integer.MAX_VALUE);
  }

  /** The newest plan for an enterprise. */
  Mono<Stored<EnterprisePlan>> newestOf(String enterpriseId) {
    return query(eq(ENTERPRISE, enterpriseId), descending(Fields.ID), 1).next();
  }
}
