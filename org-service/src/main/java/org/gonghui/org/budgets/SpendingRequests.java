package org.gonghui.org.budgets;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

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
}
