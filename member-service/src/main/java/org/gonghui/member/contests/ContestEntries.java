package org.gonghui.member.contests;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.Collection;
import java.util.Objects;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All entries: nobody enters a contest twice, and each place goes to one entry. */
@Component
class ContestEntries extends Aggregates<ContestEntry> {

  static final String CONTEST = "state.contestId";
  static final String STATUS = "state.status";
  static final String ONE_SEAT = "contest-entry.seat";
  static final int MANY = 5_000;

  static final String ONE_ENTRY = "contest-entry.one-entry";
  private static final String MEMBERS = "state.memberIds";
  private static final String SEAT = "state.seat";

  ContestEntries(AggregateStore store) {
    super(
        store,
        Definition.of("contestEntries", ContestEntry.class)
            .unique(ONE_SEAT, exists(SEAT), CONTEST, SEAT)
            .unique(ONE_ENTRY, eq(STATUS, EntryStatus.ENTERED.name()), CONTEST, MEMBERS)
            .index(CONTEST)
            .index(MEMBERS)
            .index(STATUS)
            .index(Fields.UNION));
  }

  /** The entries of a contest that stand. */
  Flux<ContestEntry> entered(String contestId) {
    return query(and(eq(CONTEST, contestId), exists(SEAT)), ascending(SEAT), MANY)
        .map(Stored::state);
  }

  /** The entries of a member that stand, in whatever contest. */
  Flux<ContestEntry> seatsOf(String memberId) {
    return query(and(eq(MEMBERS, memberId), exists(SEAT)), ascending(SEAT), MANY)
        .map(Stored::state);
  }

  /** Those of these members who have entered a contest. */
  Flux<String> enteredOf(String contestId, Collection<String> memberIds) {
    return query(
            and(
                eq(CONTEST, contestId),
                eq(STATUS, EntryStatus.ENTERED.name()),
                in(MEMBERS, memberIds)),
            ascending(SEAT),
            MANY)
        .flatMapIterable(it -> it.state().memberIds())
        .filter(memberIds::contains);
  }

  /** The places of a contest that are taken. */
  Flux<Integer> seats(String contestId) {
    return entered(contestId).map(it -> Objects.requireNonNull(it.seat()));
  }
}
