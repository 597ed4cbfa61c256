package org.gonghui.org.enterprises;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.gonghui.contracts.Coverage;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Jurisdiction;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All enterprise files. */
@Component
class Enterprises extends Aggregates<Enterprise> {

  static final String COLLECTION = "enterprises";
  private static final int AT_ONCE = 1000;
  private static final String CREDIT_CODE = Fields.state("creditCode");
  private static final String CLOSINGS = Fields.state("closings");
  private static final String COVERED_BY = Fields.state("coveringUnionId");

  Enterprises(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Enterprise.class)
            .index(Fields.UNION)
            .index(Fields.state("coverage"), Fields.state("size"))
            .index(COVERED_BY)
            .index(Fields.state("coverings.unionId"))
            .index(CLOSINGS + ".on")
            .index(Fields.state("profile.cluster"))
            .index(Fields.state("profile.area.street"), Fields.state("profile.area.community"))
            .index(Fields.state("profile.name"))
            .unique("enterprise.credit-code-taken", exists(CREDIT_CODE), CREDIT_CODE));
  }

  /** Those whose file is closed, or those whose is not. */
  static Bson closed(boolean closed) {
    // by the index on the day: few are
    Bson now = elemMatch(CLOSINGS, and(gte("on", Enterprise.FIRST), eq("until", null)));
    return closed ? now : not(now);
  }

  /** Those with one of these credit codes, in capital or small letters. */
  static Bson coded(Collection<String> codes) {
    return in(CREDIT_CODE, codes.stream().map(it -> it.toUpperCase(Locale.ROOT)).toList());
  }

  /** Those with one of these credit codes, whoever asks. */
  Flux<Stored<Enterprise>> withCodes(Collection<String> codes) {
    return query(in(CREDIT_CODE, codes), new BsonDocument(), codes.size());
  }

  /** Those of these that the viewer sees. */
  Flux<Stored<Enterprise>> among(Viewer viewer, Collection<String> ids) {
    Bson asked = in(Fields.ID, ids);
    return query(
        and(Jurisdiction.visibleTo(viewer), asked), new BsonDocument(), Math.max(1, ids.size()));
  }

  /** All in the area of a union that the viewer sees, newest first, a stretch at a time. */
  Flux<Stored<Enterprise>> within(Viewer viewer, String unionId) {
    Bson area = and(Jurisdiction.visibleTo(viewer), eq(Fields.ANCESTORS, unionId));
    return stretch(area, empty())
        .expand(last ->
            last.size() < AT_ONCE
                ? Mono.empty()
                : stretch(area, lt(Fields.ID, last.getLast().state().id())))
        .concatMapIterable(it -> it, 1);
  }

  private Mono<List<Stored<Enterprise>>> stretch(Bson area, Bson after) {
    return query(and(area, after), descending(Fields.ID), AT_ONCE).collectList();
  }

  /** A stretch of those whose own union this is, whoever asks. */
  Flux<Stored<Enterprise>> ownedBy(String unionId, String after, int limit) {
    Bson own = eq(Fields.state("coverage"), Coverage.OWN_UNION.name());
    return query(
        and(eq(COVERED_BY, unionId), own, gt(Fields.ID, after)), ascending(Fields.ID), limit);
  }

  /** How many have this union as their own. */
  Mono<Long> countOwnedBy(String unionId) {
    return count(
        and(eq(COVERED_BY, unionId), eq(Fields.state("coverage"), Coverage.OWN_UNION.name())));
  }

  /** A stretch of those that a union keeps or covers, whoever asks. */
  Flux<Stored<Enterprise>> with(String unionId, String after, int limit) {
    Bson either = or(eq(Fields.UNION, unionId), eq(COVERED_BY, unionId));
    return query(and(either, gt(Fields.ID, after)), ascending(Fields.ID), limit);
  }

  /** How many a union keeps or covers. */
  Mono<Long> countWith(String unionId) {
    return count(or(eq(Fields.UNION, unionId), eq(COVERED_BY, unionId)));
  }

  /** How many a union covers. */
  Mono<Long> countCoveredBy(String unionId) {
    return count(eq(COVERED_BY, unionId));
  }
}
