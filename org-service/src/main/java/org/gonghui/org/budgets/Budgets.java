package org.gonghui.org.budgets;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

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

  /** Those of these unions for a year, whoever asks. */
  Flux<Stored<Budget>> ofYear(Collection<String> unions, int year) {
    return query(
        and(in(Fields.UNION, unions), eq(YEAR, year)), ascending(Fields.ID), Integer.MAX_VALUE);
  }
}
