package org.gonghui.org.budgets;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.moves.PathFollower;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows requests to a special fund to whoever pays them, though an older version stored them
 * without the path of that union: at the start, and before those of a union follow a move, since
 * the older version may still run beside this one.
 */
@Component
class RequestPayers implements PathFollower {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PAYER = Fields.state("payingUnionId");
  private static final Bson WITHOUT = exists(Fields.OTHER_UNIONS, false);
  private static final Bson OF_ANOTHER =
      expr(new Document("$ne", List.of("$" + Fields.UNION, "$" + PAYER)));

  private final MongoCollection<Document> requests;
  private final UnionDirectory directory;

  RequestPayers(SpendingRequests requests, AggregateStore store, UnionDirectory directory) {
    this.requests = store.collection(requests.collection());
    this.directory = directory;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atTheStart() {
    showAll(empty()).block(PATIENCE);
  }

  /** Comes before the requests themselves, whose paths then run over their payers. */
  @Override
  public String name() {
    return "payersOfRequests";
  }

  @Override
  public Mono<Long> count(String unionId) {
    return Mono.from(
        requests.countDocuments(and(eq(Fields.ANCESTORS, unionId), WITHOUT, OF_ANOTHER)));
  }

  @Override
  public Mono<Stretch> next(String unionId, String after) {
    return showAll(eq(Fields.ANCESTORS, unionId)).map(it -> new Stretch(it, it, null));
  }

  private Mono<Long> showAll(Bson which) {
    return Flux.from(
            requests.find(and(which, WITHOUT, OF_ANOTHER)).projection(include(Fields.UNION, PAYER)))
        .filter(it -> isKnown(union(it)) && isKnown(payer(it)))
        .concatMap(this::show)
        .map(UpdateResult::getModifiedCount)
        .reduce(0L, Long::sum);
  }

  private Mono<UpdateResult> show(Document it) {
    List<String> payers = List.of(payer(it));
    return Mono.from(
        requests.updateOne(
            and(eq(Fields.ID, it.getString(Fields.ID)), eq(Fields.UNION, union(it)), WITHOUT),
            combine(
                set(Fields.OTHER_UNIONS, payers),
                set(Fields.ANCESTORS, directory.of(union(it), payers)))));
  }

  private static String union(Document it) {
    return it.getString(Fields.UNION);
  }

  private static String payer(Document it) {
    return it.get(Fields.STATE, Document.class).getString("payingUnionId");
  }

  private boolean isKnown(String unionId) {
    return directory.versionOf(unionId) > 0;
  }
}
