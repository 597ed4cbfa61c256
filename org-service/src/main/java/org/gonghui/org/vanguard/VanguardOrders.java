package org.gonghui.org.vanguard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All orders. What one can have at once is held by its places: of each there is one at most. */
@Component
class VanguardOrders extends Aggregates<VanguardOrder> {

  static final String COLLECTION = "vanguardOrders";
  static final String STATUS = "state.status";
  static final String OVERDUE = "state.overdue";
  static final String ITEM = "state.item";
  static final String LIST = "state.listId";
  static final String SLOT_TAKEN = "vanguard.slot-taken";

  private static final String TEAM = "state.teamId";
  private static final String MEMBER = "state.taker.memberId";
  private static final String DUE = "state.dueOn";
  private static final int SHOWN = 200;
  private static final int YEAR = 100_000;

  VanguardOrders(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, VanguardOrder.class)
            .unique(SLOT_TAKEN, in(STATUS, OrderStatus.atWork()), MEMBER, "state.taker.slot")
            .index(Fields.UNION)
            .index(TEAM, STATUS, DUE, Fields.ID)
            .index(MEMBER)
            .index(LIST)
            .index(ITEM)
            .filter(STATUS)
            .filter(OVERDUE));
  }

  /** Those of a team that can be taken, the one due first in front. */
  Mono<Slice<Stored<VanguardOrder>>> open(String teamId, PageRequest page) {
    Bson open = and(eq(TEAM, teamId), eq(STATUS, OrderStatus.OPEN.name()), page.filter());
    String after = page.after();
    return query(
            after == null ? open : and(open, behind(after)),
            ascending(DUE, Fields.ID),
            page.limit() + 1)
        .collectList()
        .map(it -> Slice.of(it, page.limit()));
  }

  private static Bson behind(String place) {
    int at = place.indexOf(VanguardOrder.BETWEEN);
    LocalDate day = LocalDate.parse(place.substring(0, at));
    String id = place.substring(at + VanguardOrder.BETWEEN.length());
    return or(gt(DUE, day), and(eq(DUE, day), gt(Fields.ID, id)));
  }

  /** What a person has, or had to the end, the newest first. */
  Mono<Slice<Stored<VanguardOrder>>> own(Viewer viewer, PageRequest page) {
    return list(viewer, page.narrowed(in(Fields.PEOPLE, viewer.ids())));
  }

  /** Which of their places somebody has filled, also as a member that they were before. */
  Mono<Set<Integer>> slotsOf(String personId) {
    return query(
            and(eq(Fields.PEOPLE, personId), in(STATUS, OrderStatus.atWork())),
            descending(Fields.ID),
            SHOWN)
        .mapNotNull(it -> it.state().taker())
        .map(Taker::slot)
        .collect(Collectors.toSet());
  }

  /** What a member has taken and not delivered. */
  Flux<Stored<VanguardOrder>> takenBy(String memberId) {
    return query(
        and(eq(MEMBER, memberId), eq(STATUS, OrderStatus.TAKEN.name())),
        descending(Fields.ID),
        SHOWN);
  }

  /** All of a list. */
  Flux<Stored<VanguardOrder>> ofList(String listId) {
    return query(eq(LIST, listId), descending(Fields.ID), YEAR);
  }

  /** What a team's members did in a year. */
  Flux<Stored<VanguardOrder>> accepted(String teamId, int year) {
    return query(
        and(eq(TEAM, teamId), eq(STATUS, OrderStatus.ACCEPTED.name()), eq("state.year", year)),
        descending(Fields.ID),
        YEAR);
  }
}
