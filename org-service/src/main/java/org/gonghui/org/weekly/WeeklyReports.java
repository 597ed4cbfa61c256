package org.gonghui.org.weekly;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All weekly reports. */
@Component
class WeeklyReports extends Aggregates<WeeklyReport> {

  private static final String WEEK = Fields.state("week");
  private static final String STATUS = Fields.state("status");
  private static final String ABOVE = Fields.state("reportsTo");
  private static final Bson NEWEST = descending(Fields.ID);

  WeeklyReports(AggregateStore store) {
    super(
        store,
        Definition.of("weeklyReports", WeeklyReport.class)
            .index(Fields.UNION, STATUS)
            .index(Fields.ANCESTORS, WEEK)
            .index(WEEK)
            .index(STATUS)
            .index(ABOVE, STATUS)
            .index(Fields.state("missing"))
            .index(Fields.state("sending.late"))
            .unique("weekly-report.exists", exists(WEEK), Fields.UNION, WEEK));
  }

  /** All on a week. */
  Flux<Stored<WeeklyReport>> on(Week week) {
    return query(eq(WEEK, week.key()), NEWEST, Integer.MAX_VALUE);
  }

  /** The last one of a union on a week before this. */
  Mono<Stored<WeeklyReport>> lastBefore(String unionId, Week week) {
    return query(and(eq(Fields.UNION, unionId), lt(WEEK, week.key())), NEWEST, 1).next();
  }

  /** Those of a union that have not been sent. */
  Flux<Stored<WeeklyReport>> open(String unionId) {
    return open(eq(Fields.UNION, unionId));
  }

  /** Those that a union sees to and that have not been sent. */
  Flux<Stored<WeeklyReport>> openTo(String above) {
    return open(eq(ABOVE, above));
  }

  private Flux<Stored<WeeklyReport>> open(Bson which) {
    Bson open = and(which, eq(STATUS, WeeklyStatus.OPEN.name()));
    return query(open, NEWEST, Integer.MAX_VALUE);
  }
}
