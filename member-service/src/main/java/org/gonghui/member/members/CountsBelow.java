package org.gonghui.member.members;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what belongs to a union by the union right below it: its own, and that of each branch. */
@Component
public class CountsBelow {

  private final AggregateStore store;

  CountsBelow(AggregateStore store) {
    this.store = store;
  }

  /**
   * A number.
   *
   * @param unionId the union itself for what is its own, or one right below it
   * @param value what it was counted by
   */
  public record Row(String unionId, String value, long count) {}

  /** The numbers by union and by the value of a field. */
  public Flux<Row> by(String collection, Bson which, String unionId, String field) {
    return counted(collection, which, unionId, new Document("value", "$" + field));
  }

  /** The numbers by union alone. */
  public Mono<Map<String, Long>> perUnion(String collection, Bson which, String unionId) {
    return counted(collection, which, unionId, new Document()).collectMap(Row::unionId, Row::count);
  }

  private Flux<Row> counted(String collection, Bson which, String unionId, Document key) {
    key.append("union", rightBelow(unionId));
    return Flux.from(
            store
                .collection(collection)
                .aggregate(
                    List.of(
                        match(and(eq(Fields.ANCESTORS, unionId), which)),
                        group(key, sum("count", 1)))))
        .map(CountsBelow::row);
  }

  private static Row row(Document found) {
    Document key = found.get("_id", Document.class);
    String value = Objects.requireNonNullElse(key.getString("value"), "");
    return new Row(key.getString("union"), value, found.get("count", Number.class).longValue());
  }

  /** A path runs from the record's union up: the one before {@code unionId} lies right below it. */
  private static Document rightBelow(String unionId) {
    Document place =
        new Document(
            "$max",
            List.of(
                0,
                new Document(
                    "$subtract",
                    List.of(
                        new Document("$indexOfArray", List.of("$" + Fields.ANCESTORS, unionId)),
                        1))));
    return new Document("$arrayElemAt", List.of("$" + Fields.ANCESTORS, place));
  }
}
