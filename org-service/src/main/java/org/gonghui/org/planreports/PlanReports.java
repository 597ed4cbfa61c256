package org.gonghui.org.planreports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
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

/** All reports by hand. */
@Component
class PlanReports extends EvidencedAggregates<PlanReport> {

  static final String COLLECTION = "planReports";
  static final String YEAR = "state.subject.year";
  static final String ITEM = "state.subject.item";
  static final String METRIC = "state.subject.metric";
  static final String AS_OF = "state.subject.asOf";
  static final String STATUS = "state.status";
  static final String VALUE = "state.value";
  static final String UNCONFIRMED = "state.unconfirmed";

  private static final String CORRECTS = "state.subject.corrects";
  private static final Bson CURRENT =
      in(
          STATUS,
          List.of(
              ReportStatus.DRAFT.name(),
              ReportStatus.SUBMITTED.name(),
              ReportStatus.CONFIRMED.name(),
              ReportStatus.SUPERSEDED.name()));

  PlanReports(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, PlanReport.class)
            .unique(
                "plan-report.exists", CURRENT, Fields.UNION, YEAR, ITEM, METRIC, AS_OF, CORRECTS)
            .index(Fields.UNION, YEAR, STATUS, AS_OF)
            .index(YEAR, ITEM)
            .index(ITEM)
            .index(METRIC)
            .index(STATUS)
            .index(UNCONFIRMED));
  }

  /** Those of a union that have not ended. */
  Flux<Stored<PlanReport>> runningOf(String unionId) {
    Bson running = in(STATUS, List.of(ReportStatus.DRAFT.name(), ReportStatus.SUBMITTED.name()));
    return query(and(eq(Fields.UNION, unionId), running), descending(Fields.ID), Integer.MAX_VALUE);
  }
}
