package org.gonghui.services.stations;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All stations; whoever has signed in may see every one. */
@Component
class Stations extends Aggregates<Station> {

  Stations(AggregateStore store) {
    super(
        store,
        Definition.of("stations", Station.class)
            .index(Fields.state("status"))
            .index(Fields.state("kind"))
            .index(Fields.state("facilities"))
            .index(Indexes.ascending(Fields.CHANGED_AT), new IndexOptions())
            .openToAll());
  }

  /** Stations that were changed since this moment, the oldest change first. */
  Flux<Stored<Station>> changedSince(Instant moment) {
    return query(Filters.gte(Fields.CHANGED_AT, moment), Indexes.ascending(Fields.CHANGED_AT), 0);
  }
}
