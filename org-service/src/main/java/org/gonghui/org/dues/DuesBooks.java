package org.gonghui.org.dues;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sums of the journals of all payments. */
@Component
class DuesBooks {

  private static final String ENTRIES = "$state.journal.entries";
  private static final String POSTINGS = ENTRIES + ".postings";
  private static final String POSTING_ACCOUNT = POSTINGS + ".account";

  private final MongoCollection<Document> payments;

  DuesBooks(AggregateStore store) {
    this.payments = store.collection(DuesPayments.COLLECTION);
  }

  /**
   * What was posted to an account.
   *
   * @param debits in CNY fen
   * @param credits in CNY fen
   */
  record Sums(long debits, long credits) {

    static final Sums NONE = new Sums(0, 0);

    Sums plus(Sums other) {
      return new Sums(Math.addExact(debits, other.debits), Math.addExact(credits, other.credits));
    }
  }

  /** By account, of all payments of what lies at and below a union, for these months. */
  Mono<Map<DuesAccount, Sums>> within(String unionId, String from, String to) {
    return sums(and(eq(Fields.ANCESTORS, unionId), months(from, to)), null);
  }

  /** By account, what was posted to this union itself. */
  Mono<Map<DuesAccount, Sums>> of(String unionId, String from, String to) {
    Bson own = eq(DuesPayments.POSTED_TO, unionId);
    return sums(and(own, months(from, to)), own);
  }

  private Mono<Map<DuesAccount, Sums>> sums(Bson which, @Nullable Bson postings) {
    Bson every = new Document();
    return Flux.from(
            payments.aggregate(
                List.of(
                    match(which),
                    unwind(ENTRIES),
                    unwind(POSTINGS),
                    match(postings == null ? every : postings),
                    group(
                        POSTING_ACCOUNT,
                        sum("debits", POSTINGS + ".debit.fen"),
                        sum("credits", POSTINGS + ".credit.fen")))))
        .collectMap(
            it -> DuesAccount.valueOf(it.getString("_id")),
            it -> new Sums(number(it, "debits"), number(it, "credits")),
            () -> new EnumMap<>(DuesAccount.class));
  }

  private static long number(Document row, String field) {
    return row.get(field, Number.class).longValue();
  }

  private static Bson months(String from, String to) {
    return and(gte(DuesPayments.PERIOD, from), lte(DuesPayments.PERIOD, to));
  }
}
