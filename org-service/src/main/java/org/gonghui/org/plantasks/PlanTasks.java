package org.gonghui.org.plantasks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.files.EvidencedAggregates;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All tasks. */
@Component
class PlanTasks extends EvidencedAggregates<PlanTask> {

  static final String COLLECTION = "planTasks";
  static final String YEAR = "state.year";
  static final String ITEM = "state.item";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";
  static final String UNCONFIRMED = "state.unconfirmed";
  static final String OWNER = "state.assignment.ownerId";
  static final String DUE = "state.assignment.dueOn";
  static final String ABOVE = "state.parentId";
  static final String OPENED = "state.openedOn";
  static final String REPORTED = "state.completion.on";
  static final String ENDED = "state.ending.on";

  /** Name of the index that counts are taken from. */
  static final String COUNTS = "counts";

  private static final Bson RUNNING =
      in(STATUS, List.of(TaskStatus.OPEN.name(), TaskStatus.REPORTED.name()));

  PlanTasks(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, PlanTask.class)
            .index(Fields.UNION)
            .index(YEAR, ITEM)
            .index(ITEM)
            .index(STATUS)
            .index(LATE)
            .index(UNCONFIRMED)
            .index(OWNER)
            .index(DUE)
            .index(ABOVE)
            .index(
                Indexes.ascending(
                    Fields.ANCESTORS, YEAR, ITEM, STATUS, OPENED, DUE, REPORTED, ENDED),
                new IndexOptions().name(COUNTS)));
  }

  /** Those parts of a task that have not ended. */
  Flux<Stored<PlanTask>> runningBelow(String taskId) {
    return query(and(eq(ABOVE, taskId), RUNNING), descending(Fields.ID), Integer.MAX_VALUE);
  }

  /** Those of a union that have not ended. */
  Flux<Stored<PlanTask>> runningOf(String unionId) {
    return query(and(eq(Fields.UNION, unionId), RUNNING), descending(Fields.ID), Integer.MAX_VALUE);
  }
}
