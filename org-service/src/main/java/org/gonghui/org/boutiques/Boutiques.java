package org.gonghui.org.boutiques;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All boutiques. The places of a street are unique among those that have not ended. */
@Component
class Boutiques extends Aggregates<Boutique> {

  static final String PLACE_TAKEN = "boutique.place-taken";
  static final String PROGRAMME = "state.programmeId";
  static final String STREET = "state.streetId";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";

  private static final int MOST = 1000;
  private static final Bson CURRENT =
      in(STATUS, List.of(BoutiqueStatus.CREATING.name(), BoutiqueStatus.CONFIRMED.name()));

  Boutiques(AggregateStore store) {
    super(
        store,
        Definition.of("boutiques", Boutique.class)
            .unique(PLACE_TAKEN, CURRENT, PROGRAMME, STREET, Fields.state("place"))
            .unique("boutique.exists", CURRENT, Fields.UNION)
            .index(Fields.UNION)
            .index(PROGRAMME)
            .index(STREET)
            .index(STATUS)
            .index(LATE));
  }

  /** That of a community which has not ended; there is one at most. */
  Mono<Stored<Boutique>> currentOf(String unionId) {
    return query(and(eq(Fields.UNION, unionId), CURRENT), descending(Fields.ID), 1).next();
  }

  /** Those of a programme that have not ended. */
  Flux<Boutique> currentIn(String programmeId) {
    return query(and(eq(PROGRAMME, programmeId), CURRENT), descending(Fields.ID), MOST)
        .map(Stored::state);
  }
}
