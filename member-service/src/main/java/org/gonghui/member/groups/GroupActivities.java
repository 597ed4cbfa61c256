package org.gonghui.member.groups;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All activities of groups. */
@Component
class GroupActivities extends Aggregates<GroupActivity> {

  static final String MEMBERS = "state.memberIds";
  static final String GROUP = "state.groupId";
  static final String STATUS = "state.status";

  GroupActivities(AggregateStore store) {
    super(
        store,
        Definition.of("groupActivities", GroupActivity.class)
            .index(GROUP)
            .index(MEMBERS)
            .index(STATUS)
            .index(Fields.UNION));
  }
}
