package org.gonghui.org.dues;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All payments of dues. */
@Component
class DuesPayments extends Aggregates<DuesPayment> {

  static final String COLLECTION = "duesPayments";
  static final String PERIOD = "state.period";
  static final String STATUS = "state.status";
  static final String DIFFERENCE = "state.differences";
  static final String LATE = "state.overdue";
  static final String PAYER = "state.payerCode";
  static final String POSTED_TO = "state.journal.entries.postings.unionId";

  static final String TWICE = "dues-payment.paid-already";

  private static final String RECEIPT = Fields.state("receipt");

  /** The district whose collection file it came with: its first posting is there for good. */
  private static final String IMPORTED_BY = "state.journal.entries.0.postings.0.unionId";

  private static final String ENTERPRISE = Fields.state("enterpriseId");
  private static final String CLAIM = Fields.state("claim");

  DuesPayments(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, DuesPayment.class)
            .unique("dues-payment.receipt-taken", exists(RECEIPT), IMPORTED_BY, RECEIPT)
            .unique(TWICE, exists(CLAIM), CLAIM)
            .index(Fields.UNION)
            .filter(PERIOD)
            .filter(STATUS)
            .index(DIFFERENCE)
            .flag("overdue", LATE)
            .index(PAYER)
            .index(ENTERPRISE)
            .index(POSTED_TO, PERIOD));
  }

  /** Those that came with a district's files under one of these receipts, whoever asks. */
  Flux<Stored<DuesPayment>> withReceipts(String district, Collection<String> receipts) {
    return query(
        and(eq(IMPORTED_BY, district), in(RECEIPT, receipts)),
        new BsonDocument(),
        Math.max(1, receipts.size()));
  }

  /** A stretch of the preparatory fees of an employer, whoever asks. */
  Flux<Stored<DuesPayment>> preparatory(String enterpriseId, String after, int limit) {
    return query(
        and(
            eq(ENTERPRISE, enterpriseId),
            eq(DIFFERENCE, DuesDifference.NO_UNION.name()),
            gt(Fields.ID, after)),
        ascending(Fields.ID),
        limit);
  }

  /** Those of which something was posted to one of these unions, whoever asks. */
  Flux<Stored<DuesPayment>> postedTo(Collection<String> unions, Bson which) {
    return query(and(in(POSTED_TO, unions), which), ascending(Fields.ID), Integer.MAX_VALUE);
  }

  /** True where the payment that was expected for an employer and a month is here, whoever asks. */
  Mono<Boolean> isClaimed(String claim) {
    return query(eq(CLAIM, claim), new BsonDocument(), 1).hasElements();
  }
}
