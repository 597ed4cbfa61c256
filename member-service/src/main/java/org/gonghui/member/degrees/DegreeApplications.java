package org.gonghui.member.degrees;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All applications: a person has one open at a time, and one grant in their life. */
@Component
class DegreeApplications extends Aggregates<DegreeApplication> {

  static final String PROGRAMME = "state.programmeId";
  static final String STATUS = "state.standing.status";
  static final String ESCALATED = "state.standing.escalated";
  static final String ONE_SEAT = "degree.seat";

  private static final String POINTS = "state.standing.points";
  private static final String SEAT = "state.standing.seat";
  private static final String PERSON = "state.numberIndex";
  private static final String GRANT = "state.grant.fen";
  private static final int MANY = 5_000;

  DegreeApplications(AggregateStore store) {
    super(
        store,
        Definition.of("degreeApplications", DegreeApplication.class)
            .unique(ONE_SEAT, exists(SEAT), PROGRAMME, SEAT)
            .unique("degree.one-open", open(), PERSON)
            .unique("degree.one-grant", exists(GRANT), PERSON)
            .index(PROGRAMME)
            .index(STATUS)
            .index(ESCALATED)
            .index(Fields.UNION)
            .index(
                compoundIndex(
                    ascending(PROGRAMME, STATUS), descending(POINTS), ascending(Fields.ID)),
                new IndexOptions().name("ranked")));
  }

  /** Those recommended, the most points first, who came first before others with as many. */
  Flux<Stored<DegreeApplication>> ranked(String programmeId, int limit) {
    return query(
        and(eq(PROGRAMME, programmeId), eq(STATUS, DegreeStatus.RECOMMENDED.name())),
        compoundIndex(descending(POINTS), ascending(Fields.ID)),
        limit);
  }

  /** Who has a place of a programme, by place. */
  Flux<String> seated(String programmeId) {
    return query(and(eq(PROGRAMME, programmeId), exists(SEAT)), ascending(SEAT), MANY)
        .map(it -> it.state().id());
  }

  /** The places of a programme that are taken. */
  Flux<Integer> seats(String programmeId) {
    return query(and(eq(PROGRAMME, programmeId), exists(SEAT)), ascending(SEAT), MANY)
        .map(it -> Objects.requireNonNull(it.state().standing().seat()));
  }

  /** All of a person, newest first. */
  Flux<Stored<DegreeApplication>> of(String personId) {
    return query(eq(Fields.PEOPLE, personId), descending(Fields.ID), MANY);
  }

  /** True where one of these indexes belongs to a person who has had the grant. */
  Mono<Boolean> isGranted(Collection<String> numberIndexes) {
    return count(and(in(PERSON, numberIndexes), exists(GRANT))).map(it -> it > 0);
  }

  private static Bson open() {
    return in(
        STATUS,
        DegreeStatus.APPLIED.name(),
        DegreeStatus.RECOMMENDED.name(),
        DegreeStatus.ON_NOTICE.name(),
        DegreeStatus.CHOSEN.name(),
        DegreeStatus.ENROLLED.name());
  }
}
