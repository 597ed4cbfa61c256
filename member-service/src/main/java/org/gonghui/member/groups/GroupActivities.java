package org.gonghui.member.groups;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All activities of groups. */
@Component
class GroupActivities extends Aggregates<GroupActivity> {

  static final String MEMBERS = "state.memberIds";
  static final String GROUP = "state.groupId";
  static final String STATUS = "state.status";

  static final String LEADER = "state.leaderId";

  private static final String HELD_ON = "state.heldOn";
  private static final int AT_ONCE = 500;

  GroupActivities(AggregateStore store) {
    super(
        store,
        Definition.of("groupActivities", GroupActivity.class)
            .index(GROUP)
            .index(MEMBERS)
            .index(LEADER)
            .index(STATUS)
            .index(Fields.UNION));
  }

  /** Those of a group, behind an id and in its order. */
  Flux<Stored<GroupActivity>> in(String groupId, String after) {
    return query(and(eq(GROUP, groupId), gt(Fields.ID, after)), ascending(Fields.ID), AT_ONCE);
  }

  /** The latest that a member took part in and that stands. */
  Flux<GroupActivity> latestOf(String memberId) {
    return query(
            and(eq(MEMBERS, memberId), eq(STATUS, GroupActivityStatus.HELD.name())),
            descending(HELD_ON),
            1)
        .map(Stored::state);
  }
}
