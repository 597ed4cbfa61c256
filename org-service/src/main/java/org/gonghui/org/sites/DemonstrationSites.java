package org.gonghui.org.sites;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
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
import reactor.core.publisher.Mono;

/** All demonstration sites. */
@Component
class DemonstrationSites extends Aggregates<DemonstrationSite> {

  static final String LEVEL = "state.level";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";

  private static final String PLAQUE = Fields.state("plaque.number");
  private static final Bson CURRENT =
      in(STATUS, List.of(SiteStatus.CULTIVATING.name(), SiteStatus.AWARDED.name()));

  DemonstrationSites(AggregateStore store) {
    super(
        store,
        Definition.of("demonstrationSites", DemonstrationSite.class)
            .unique("site.exists", CURRENT, Fields.UNION)
            .unique("site.plaque-taken", exists(PLAQUE), Fields.state("authorityId"), PLAQUE)
            .index(Fields.UNION)
            .index(LEVEL)
            .index(STATUS)
            .index(LATE));
  }

  /** That of a union which has not ended; there is one at most. */
  Mono<Stored<DemonstrationSite>> currentOf(String unionId) {
    return query(and(eq(Fields.UNION, unionId), CURRENT), descending(Fields.ID), 1).next();
  }
}
