package org.gonghui.org.plantasks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gonghui.org.plantasks.TaskCount.Standing;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts the tasks of a union and those below it by point, out of an index alone. */
@Component
public class TaskCounts {

  private final MongoCollection<Document> tasks;

  TaskCounts(AggregateStore store) {
    this.tasks = store.collection(PlanTasks.COLLECTION);
  }

  /** Point → its tasks as they stood at the end of a day. */
  public Mono<Map<Integer, TaskCount>> of(String unionId, int year, LocalDate on) {
    Document alike = new Document("item", "$" + PlanTasks.ITEM).append("standing", standing(on));
    return Flux.from(
            tasks
                .aggregate(
                    List.of(
                        Aggregates.match(
                            and(
                                eq(Fields.ANCESTORS, unionId),
                                eq(PlanTasks.YEAR, year),
                                lte(PlanTasks.OPENED, on))),
                        Aggregates.group(alike, Accumulators.sum("count", 1L))))
                .hintString(PlanTasks.COUNTS))
        .collect(HashMap::new, TaskCounts::count);
  }

  private static void count(Map<Integer, TaskCount> counts, Document row) {
    Document alike = row.get("_id", Document.class);
    counts.merge(
        alike.getInteger("item"),
        TaskCount.NONE.and(Standing.valueOf(alike.getString("standing")), row.getLong("count")),
        TaskCount::plus);
  }

  /** What happened after the day had not happened. */
  private static Document standing(LocalDate on) {
    Document ended = happened(PlanTasks.ENDED, on);
    Document done = new Document("$eq", List.of("$" + PlanTasks.STATUS, TaskStatus.DONE.name()));
    return new Document(
        "$switch",
        new Document(
                "branches",
                List.of(
                    branch(new Document("$and", List.of(ended, done)), Standing.DONE),
                    branch(ended, Standing.CANCELLED),
                    branch(happened(PlanTasks.REPORTED, on), Standing.REPORTED),
                    branch(new Document("$lt", List.of("$" + PlanTasks.DUE, on)), Standing.LATE)))
            .append("default", Standing.OPEN.name()));
  }

  private static Document branch(Document when, Standing then) {
    return new Document("case", when).append("then", then.name());
  }

  private static Document happened(String field, LocalDate on) {
    return new Document(
        "$and",
        List.of(
            new Document("$eq", List.of(new Document("$type", "$" + field), "date")),
            new Document("$lte", List.of("$" + field, on))));
  }
}
