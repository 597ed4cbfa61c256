package org.gonghui.org.budgets;

import static com.mongodb.client.model.Filters.exists;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All budgets. */
@Component
class Budgets extends Aggregates<Budget> {

  static final String YEAR = "state.year";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";

  Budgets(AggregateStore store) {
    super(
        store,
        Definition.of("budgets", Budget.class)
            .unique("budget.exists", exists(YEAR), Fields.UNION, YEAR)
            .index(Fields.UNION)
            .index(YEAR)
            .index(STATUS)
            .index(LATE));
  }
}
