package org.gonghui.org.pairings;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
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

/** All pairings. */
@Component
class Pairings extends Aggregates<Pairing> {

  static final String PARTNER = "state.partnerId";
  static final String KIND = "state.agreement.kind";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";

  private static final int MOST = 1000;
  private static final Bson CURRENT =
      in(STATUS, List.of(PairingStatus.OFFERED.name(), PairingStatus.ACTIVE.name()));

  Pairings(AggregateStore store) {
    super(
        store,
        Definition.of("pairings", Pairing.class)
            .unique("pairing.exists", CURRENT, Fields.state("couple"))
            .index(Fields.UNION)
            .index(PARTNER)
            .index(KIND)
            .index(STATUS)
            .index(LATE));
  }

  /** Those of a union, offered by it or to it, that are not over. */
  Flux<Stored<Pairing>> currentOf(String unionId) {
    Bson either = or(eq(Fields.UNION, unionId), eq(PARTNER, unionId));
    return query(and(either, CURRENT), descending(Fields.ID), MOST);
  }
}
