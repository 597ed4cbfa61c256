package org.gonghui.org.innovations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.files.EvidencedAggregates;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All innovation projects. */
@Component
class InnovationProjects extends EvidencedAggregates<InnovationProject> {

  static final String SOURCE = "state.source";
  static final String FIELD = "state.topic.field";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";

  private static final int MOST = 1000;
  private static final Bson OPEN =
      nin(STATUS, List.of(ProjectStatus.ACCEPTED.name(), ProjectStatus.ENDED.name()));

  InnovationProjects(AggregateStore store) {
    super(
        store,
        Definition.of("innovationProjects", InnovationProject.class)
            .index(Fields.UNION)
            .index(SOURCE)
            .index(FIELD)
            .index(STATUS)
            .index(LATE));
  }

  /** Those of a union that are not over. */
  Flux<Stored<InnovationProject>> openOf(String unionId) {
    return query(and(eq(Fields.UNION, unionId), OPEN), descending(Fields.ID), MOST);
  }
}
