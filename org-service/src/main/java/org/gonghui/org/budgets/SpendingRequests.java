package org.gonghui.org.budgets;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All requests to spend. */
@Component
class SpendingRequests extends Aggregates<SpendingRequest> {

  static final String BUDGET = "state.budgetId";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";

  SpendingRequests(AggregateStore store) {
    super(
        store,
        Definition.of("spendingRequests", SpendingRequest.class)
            .index(Fields.UNION)
            .index(BUDGET)
            .filter(STATUS)
            .flag("overdue", LATE));
  }

  /** Those of a budget that nobody has decided on. */
  Flux<Stored<SpendingRequest>> waiting(String budgetId) {
    List<String> undecided =
        List.of(SpendingStatus.REQUESTED.name(), SpendingStatus.COUNTERSIGNING.name());
    return query(
        and(eq(BUDGET, budgetId), in(STATUS, undecided)), ascending(Fields.ID), Integer.MAX_VALUE);
  }
}
