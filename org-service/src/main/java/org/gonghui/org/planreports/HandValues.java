package org.gonghui.org.planreports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.Document;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads what was reported by hand and confirmed. */
@Component
public class HandValues {

  private final MongoCollection<Document> reports;

  HandValues(AggregateStore store) {
    this.reports = store.collection(PlanReports.COLLECTION);
  }

  /**
   * All of a union on a year up to a day, the newest first; a correction before what it corrects.
   */
  public Flux<HandValue> of(String unionId, int year, LocalDate on) {
    return Flux.from(
            reports
                .find(
                    and(
                        eq(Fields.UNION, unionId),
                        eq(PlanReports.YEAR, year),
                        eq(PlanReports.STATUS, ReportStatus.CONFIRMED.name()),
                        lte(PlanReports.AS_OF, on)))
                .projection(
                    include(
                        PlanReports.ITEM, PlanReports.METRIC, PlanReports.AS_OF, PlanReports.VALUE))
                .sort(descending(PlanReports.AS_OF, Fields.ID)))
        .map(HandValues::value);
  }

  private static HandValue value(Document it) {
    Document state = it.get(Fields.STATE, Document.class);
    Document subject = state.get("subject", Document.class);
    LocalDate asOf = subject.getDate("asOf").toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new HandValue(
        it.getString(Fields.ID),
        subject.getInteger("item"),
        subject.getString("metric"),
        asOf,
        state.getLong("value"));
  }
}
