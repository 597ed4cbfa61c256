package org.gonghui.org.appraisals;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.platform.files.EvidencedAggregates;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All appraisals. */
@Component
class Appraisals extends EvidencedAggregates<Appraisal> {

  static final String KIND = "state.kind";
  static final String STATUS = "state.status";
  static final String LATE = "state.overdue";
  private static final String SUBSIDY_OF = "state.subsidy.";
  static final String SUBSIDY = SUBSIDY_OF + "status";

  private static final String HOME = SUBSIDY_OF + "home";
  private static final int MOST = 100;
  private static final Bson CURRENT =
      in(
          STATUS,
          List.of(
              AppraisalStatus.PREPARING.name(),
              AppraisalStatus.SUBMITTED.name(),
              AppraisalStatus.ACCEPTED.name(),
              AppraisalStatus.NOT_ACCEPTED.name()));

  private static final Bson SUBSIDISED =
      and(
          eq(KIND, AppraisalKind.WORKER_HOME.name()),
          in(SUBSIDY, List.of(Subsidy.Status.GRANTED.name(), Subsidy.Status.PAID.name())));

  Appraisals(AggregateStore store) {
    super(
        store,
        Definition.of("appraisals", Appraisal.class)
            .unique("appraisal.exists", CURRENT, Fields.UNION, KIND)
            .unique("appraisal.subsidised-already", exists(HOME), HOME)
            .index(Fields.UNION)
            .index(KIND)
            .index(STATUS)
            .index(LATE)
            .index(SUBSIDY));
  }

  /** Those of a union that are not over. */
  Flux<Stored<Appraisal>> currentOf(String unionId) {
    return query(and(eq(Fields.UNION, unionId), CURRENT), descending(Fields.ID), MOST);
  }

  /** Those unions of these that have their subsidy for a worker home by another appraisal. */
  Mono<Set<String>> subsidisedBefore(Collection<Appraisal> them) {
    if (them.isEmpty()) {
      return Mono.just(Set.of());
    }
    List<String> unions = them.stream().map(Appraisal::unionId).distinct().toList();
    List<String> ids = them.stream().map(Appraisal::id).toList();
    Bson others = and(in(Fields.UNION, unions), SUBSIDISED, nin(Fields.ID, ids));
    return query(others, descending(Fields.ID), Integer.MAX_VALUE)
        .map(it -> it.state().unionId())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** That of a union which was accepted for this; there is one at most. */
  Mono<Stored<Appraisal>> accepted(String unionId, AppraisalKind kind) {
    Bson which =
        and(
            eq(Fields.UNION, unionId),
            eq(KIND, kind.name()),
            eq(STATUS, AppraisalStatus.ACCEPTED.name()));
    return query(which, descending(Fields.ID), 1).next();
  }
}
