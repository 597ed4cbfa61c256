package org.gonghui.org.weekly;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The facts of all weeks. */
@Component
class WeekFacts extends Aggregates<WeekFact> {

  private static final Viewer SYSTEM = Viewer.system("weekly-reports");
  private static final String WEEK = Fields.state("week");
  private static final String FIGURE = Fields.state("figure");

  WeekFacts(AggregateStore store) {
    super(store, Definition.of("weekFacts", WeekFact.class).index(Fields.ANCESTORS, WEEK, FIGURE));
  }

  /** Those of these weeks at and below these unions. */
  Flux<Stored<WeekFact>> of(Collection<String> unions, Collection<String> weeks) {
    Bson asked = and(in(Fields.ANCESTORS, unions), in(WEEK, weeks));
    return query(asked, new BsonDocument(), Integer.MAX_VALUE);
  }

  /** Those that a figure of a week counts at and below a union, as it stands. */
  Mono<Slice<Stored<WeekFact>>> counted(
      String unionId, String week, WeekFigure figure, PageRequest page) {
    return list(
        SYSTEM,
        page.narrowed(
            and(eq(Fields.ANCESTORS, unionId), eq(WEEK, week), eq(FIGURE, figure.name()))));
  }

  /** Those with these ids. */
  Mono<Slice<Stored<WeekFact>>> withIds(List<String> ids, PageRequest page) {
    return list(SYSTEM, page.narrowed(in(Fields.ID, ids)));
  }
}
