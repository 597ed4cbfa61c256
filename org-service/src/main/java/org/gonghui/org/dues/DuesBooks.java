package org.gonghui.org.dues;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
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

  private final MongoCollection<Document> books;
  private final DuesPayments payments;

  DuesBooks(AggregateStore store, DuesPayments payments) {
    this.books = store.collection(DuesPayments.COLLECTION);
    this.payments = payments;
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

  /** By account, of all payments of what stood at and below a union in these months. */
  Mono<Map<DuesAccount, Sums>> within(StatementScope scope, String from, String to) {
    Bson months = months(from, to);
    Bson below = below(scope);
    return payments
        .postedTo(scope.union(), and(months, nor(below)))
        .map(Stored::state)
        .filter(scope::covers)
        .map(DuesPayment::id)
        .collectList()
        .flatMap(more -> sums(and(months, or(below, in(Fields.ID, more))), null));
  }

  /** By account, what was posted to this union itself and to those whose successor it is. */
  Mono<Map<DuesAccount, Sums>> of(StatementScope scope, String from, String to) {
    Bson own = in(DuesPayments.POSTED_TO, scope.union());
    return sums(and(own, months(from, to)), own);
  }

  private static Bson below(StatementScope scope) {
    List<Bson> stretches = new ArrayList<>();
    scope
        .below()
        .forEach((months, unions) -> {
          List<Bson> all = new ArrayList<>(List.of(in(Fields.UNION, unions)));
          if (months.first() != null) {
            all.add(gte(DuesPayments.PERIOD, months.first()));
          }
          if (months.end() != null) {
            all.add(lt(DuesPayments.PERIOD, months.end()));
          }
          stretches.add(and(all));
        });
    return or(stretches);
  }

  private Mono<Map<DuesAccount, Sums>> sums(Bson which, @Nullable Bson postings) {
    Bson every = new Document();
    return Flux.from(
            books.aggregate(
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
