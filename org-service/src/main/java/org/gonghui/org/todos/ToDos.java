package org.gonghui.org.todos;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Jurisdiction;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is to be done about all records of all services. */
@Component
class ToDos extends Aggregates<ToDo> {

  static final String KIND = "state.kind";
  static final String OVERDUE = "state.overdue";
  static final String LAST_DAY = "state.lastDay";

  private static final String PENDING = "state.pending";

  ToDos(AggregateStore store) {
    super(
        store,
        Definition.of("toDos", ToDo.class)
            .index(Indexes.ascending(Fields.ANCESTORS, LAST_DAY, Fields.ID), pending("below"))
            .index(Indexes.ascending(Fields.PEOPLE, LAST_DAY, Fields.ID), pending("own"))
            .index(Indexes.ascending(LAST_DAY, Fields.ID), pending("all"))
            .index(Indexes.ascending(Fields.UNION, LAST_DAY, Fields.ID), pending("union"))
            .index(Indexes.ascending(KIND, LAST_DAY, Fields.ID), pending("kind"))
            .index(Indexes.ascending(OVERDUE, LAST_DAY, Fields.ID), pending("overdue")));
  }

  private static IndexOptions pending(String name) {
    return new IndexOptions().name("pending-" + name).partialFilterExpression(eq(PENDING, true));
  }

  /** What a viewer sees, in order of time left: what is overdue has its day behind it. */
  @Override
  public Mono<Slice<Stored<ToDo>>> list(Viewer viewer, PageRequest page) {
    List<Bson> conditions =
        new ArrayList<>(List.of(eq(PENDING, true), Jurisdiction.visibleTo(viewer), page.filter()));
    String after = page.after();
    if (after != null) {
      conditions.add(behind(after));
    }
    return query(and(conditions), ascending(LAST_DAY, Fields.ID), page.limit() + 1)
        .collectList()
        .map(it -> Slice.of(it, page.limit()));
  }

  private static Bson behind(String place) {
    int at = place.indexOf(ToDo.BETWEEN);
    LocalDate day = LocalDate.parse(place.substring(0, at));
    return or(
        gt(LAST_DAY, day),
        and(eq(LAST_DAY, day), gt(Fields.ID, place.substring(at + ToDo.BETWEEN.length()))));
  }
}
