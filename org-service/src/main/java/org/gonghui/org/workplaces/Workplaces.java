package org.gonghui.org.workplaces;

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

/** All workplaces. */
@Component
public class Workplaces extends Aggregates<Workplace> {

  private static final int MOST = 10_000;

  Workplaces(AggregateStore store) {
    super(
        store, Definition.of("workplaces", Workplace.class).index(Fields.state("coveringUnionId")));
  }

  /** Those that a union covers. */
  public Flux<Workplace> of(String unionId) {
    return query(eq(Fields.state("coveringUnionId"), unionId), descending(Fields.ID), MOST)
        .map(Stored::state);
  }

  /** How many employees those have. */
  public Mono<Integer> employees(String unionId) {
    return of(unionId).map(Workplace::employees).reduce(0, Integer::sum);
  }
}
