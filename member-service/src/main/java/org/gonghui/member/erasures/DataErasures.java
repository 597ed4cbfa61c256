package org.gonghui.member.erasures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.Collection;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All erasures; of one person one goes on at a time. */
@Component
class DataErasures extends Aggregates<DataErasure> {

  static final String STATUS = "state.status";
  static final String ESCALATED = "state.escalated";
  private static final int NO_LIMIT = 0;

  DataErasures(AggregateStore store) {
    super(
        store,
        Definition.of("dataErasures", DataErasure.class)
            .unique(
                "data-erasure.one-open", eq(STATUS, ErasureStatus.ERASING.name()), "state.personId")
            .index(STATUS)
            .index(ESCALATED));
  }

  /** Those of these persons, also under an account that was theirs to the end. */
  Flux<Stored<DataErasure>> of(Collection<String> ids) {
    return query(
        and(
            in(Fields.PEOPLE, ids),
            or(in("state.personId", ids), in("state.release.accounts", ids))),
        ascending(Fields.ID),
        NO_LIMIT);
  }

  /** All of them, whoever asks. */
  Flux<Stored<DataErasure>> all() {
    return query(empty(), ascending(Fields.ID), NO_LIMIT);
  }
}
