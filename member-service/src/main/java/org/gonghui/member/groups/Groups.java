package org.gonghui.member.groups;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.Arrays;
import org.bson.conversions.Bson;
import org.gonghui.contracts.GroupKind;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All groups, open to read in the district; a union has one committee of each kind. */
@Component
class Groups extends Aggregates<Group> {

  static final String STATUS = "state.status";
  static final String KIND = "state.kind";
  static final String LEADERLESS = "state.leaderless";
  static final String OVERDUE = "state.overdue";

  private static final String ONE_COMMITTEE = "group.one-committee";
  private static final String LEADER = "state.leader.memberId";
  private static final int MANY = 1_000;

  Groups(AggregateStore store) {
    super(
        store,
        Definition.of("groups", Group.class)
            .openToRead()
            .unique(ONE_COMMITTEE, standingCommittee(), Fields.UNION, KIND)
            .index(STATUS)
            .index(KIND)
            .index(LEADERLESS)
            .index(OVERDUE)
            .index(LEADER)
            .index(Fields.UNION));
  }

  private static Bson standingCommittee() {
    return and(
        eq(STATUS, GroupStatus.STANDING.name()),
        in(
            KIND,
            Arrays.stream(GroupKind.values())
                .filter(GroupKind::isCommittee)
                .map(Enum::name)
                .toList()));
  }

  /** Those standing that this member leads, whoever asks. */
  Flux<Group> ledBy(String memberId) {
    return query(
            and(eq(LEADER, memberId), eq(STATUS, GroupStatus.STANDING.name())),
            ascending(Fields.ID),
            MANY)
        .map(Stored::state);
  }

  /** True where the union has a women workers' committee. */
  Mono<Boolean> hasWomenCommittee(String unionId) {
    return count(
            and(
                eq(Fields.UNION, unionId),
                eq(KIND, GroupKind.WOMEN_COMMITTEE.name()),
                eq(STATUS, GroupStatus.STANDING.name())))
        .map(it -> it > 0);
  }
}
