package org.gonghui.member.groups;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import java.util.Collection;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All members in groups; in one group a member is once. */
@Component
class GroupMemberships extends Aggregates<GroupMembership> {

  static final String GROUP = "state.groupId";
  static final String MEMBER = "state.memberId";
  static final String STATUS = "state.status";
  static final String ESCALATED = "state.escalated";

  private static final String ONE_OPEN = "group.one-membership";
  private static final int AT_ONCE = 500;

  GroupMemberships(AggregateStore store) {
    super(
        store,
        Definition.of("groupMemberships", GroupMembership.class)
            .unique(ONE_OPEN, open(), GROUP, MEMBER)
            .index(GROUP)
            .index(MEMBER)
            .index(STATUS)
            .index(ESCALATED)
            .index(Fields.UNION));
  }

  /** Those of a member that stand. */
  Flux<Stored<GroupMembership>> openOf(String memberId) {
    return query(and(eq(MEMBER, memberId), open()), descending(Fields.ID), AT_ONCE);
  }

  /** Those of a group that stand, behind an id and in its order. */
  Flux<Stored<GroupMembership>> openIn(String groupId, String after) {
    return query(
        and(eq(GROUP, groupId), gt(Fields.ID, after), open()), ascending(Fields.ID), AT_ONCE);
  }

  /** How these members stand in a group, whoever asks. */
  Flux<GroupMembership> activeIn(String groupId, Collection<String> memberIds) {
    Bson active = eq(STATUS, GroupMembershipStatus.ACTIVE.name());
    return query(
            and(eq(GROUP, groupId), in(MEMBER, memberIds), active), ascending(Fields.ID), AT_ONCE)
        .map(Stored::state);
  }

  /** The newest membership of a member in a group. */
  Flux<Stored<GroupMembership>> of(String groupId, String memberId) {
    return query(and(eq(GROUP, groupId), eq(MEMBER, memberId)), descending(Fields.ID), 1);
  }

  private static Bson open() {
    return in(STATUS, GroupMembershipStatus.APPLIED.name(), GroupMembershipStatus.ACTIVE.name());
  }
}
