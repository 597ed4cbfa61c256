package org.gonghui.org.enterprises;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All enterprise files. */
@Component
class Enterprises extends Aggregates<Enterprise> {

  static final String COLLECTION = "enterprises";
  private static final String COVERED_BY = Fields.state("coveringUnionId");

  Enterprises(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Enterprise.class)
            .index(Fields.UNION)
            .index(Fields.state("coverage"), Fields.state("size"))
            .index(COVERED_BY)
            .index(Fields.state("coverings.unionId"))
            .index(Fields.state("profile.cluster"))
            .index(Fields.state("profile.area.street"), Fields.state("profile.area.community"))
            .index(Fields.state("profile.name"))
            .unique(
                "enterprise.credit-code-taken",
                exists(Fields.state("creditCode")),
                Fields.state("creditCode")));
  }

  /** A stretch of those that a union covers, whoever asks. */
  Flux<Stored<Enterprise>> coveredBy(String unionId, String after, int limit) {
    return query(and(eq(COVERED_BY, unionId), gt(Fields.ID, after)), ascending(Fields.ID), limit);
  }

  /** How many a union covers. */
  Mono<Long> countCoveredBy(String unionId) {
    return count(eq(COVERED_BY, unionId));
  }
}
