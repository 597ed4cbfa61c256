package org.gonghui.member.groups;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Records what groups do. */
@Service
class GroupActivityService {

  private final Groups groups;
  private final GroupMemberships memberships;
  private final GroupActivities activities;
  private final Reach reach;

  GroupActivityService(
      Groups groups, GroupMemberships memberships, GroupActivities activities, Reach reach) {
    this.groups = groups;
    this.memberships = memberships;
    this.activities = activities;
    this.reach = reach;
  }

  Mono<Stored<GroupActivity>> record(
      Command command,
      String groupId,
      String title,
      LocalDate heldOn,
      int hours,
      List<String> attended) {
    List<String> memberIds = attended.stream().distinct().toList();
    return groups
        .find(command.viewer(), groupId)
        .map(Stored::state)
        .doOnNext(it -> requireLeading(command.viewer(), it))
        .zipWith(memberships.activeIn(groupId, memberIds).count())
        .doOnNext(it -> requireAll(memberIds.size(), it.getT2()))
        .flatMap(it ->
            activities.add(
                command,
                GroupActivity.record(
                    Ids.next("group-activity"),
                    it.getT1(),
                    title,
                    heldOn,
                    hours,
                    memberIds,
                    command.now())));
  }

  private void requireLeading(Viewer viewer, Group group) {
    boolean officer = viewer.has(Roles.OFFICER) && reach.covers(viewer, group.unionId());
    if (!officer && !viewer.is(group.ledBy())) {
      throw new Forbidden("group.not-leader");
    }
  }

  private static void requireAll(int attended, long active) {
    if (attended != active) {
      throw new RuleBroken("group.not-in-it", attended - active);
    }
  }

  Mono<Stored<GroupActivity>> revoke(Command command, String id) {
    return activities.change(id, command, it -> it.revoke(command.now()));
  }
}
