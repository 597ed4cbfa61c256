package org.gonghui.member.groups;

import org.gonghui.kernel.LegalTime;
import org.gonghui.member.members.Members;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets groups follow the memberships of who leads them, and their members and activities whoever
 * leads them.
 */
@Component
class GroupLeaders {

  private final Groups groups;
  private final GroupMemberships memberships;
  private final GroupActivities activities;
  private final Members members;
  private final LegalTime law;

  GroupLeaders(
      Groups groups,
      GroupMemberships memberships,
      GroupActivities activities,
      Members members,
      LegalTime law) {
    this.groups = groups;
    this.memberships = memberships;
    this.activities = activities;
    this.members = members;
    this.law = law;
  }

  /** Looks at the membership of who leads, and lets the groups follow; done again, the same. */
  Mono<Void> follow(Command command, String memberId) {
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .flatMapMany(it ->
            groups
                .ledBy(memberId)
                .concatMap(one ->
                    groups.change(
                        one.id(), command, group -> group.follow(it, law, command.now()))))
        .concatMap(it -> handOver(command, it.state()))
        .then();
  }

  /**
   * Whoever leads the group now, and nobody before them, sees its members and what it did, and
   * answers who has applied; done again, the same.
   */
  Mono<Void> handOver(Command command, String groupId) {
    return groups.find(command.viewer(), groupId).flatMap(it -> handOver(command, it.state()));
  }

  /** Somebody else may have come to lead the group while the activity was recorded. */
  Mono<Void> handOver(Command command, String groupId, String activityId) {
    return groups
        .find(command.viewer(), groupId)
        .flatMap(it -> activities.change(activityId, command, one -> one.ledBy(it.state().ledBy())))
        .then();
  }

  private Mono<Void> handOver(Command command, Group group) {
    return ofMembers(command, group, "").then(ofActivities(command, group, ""));
  }

  /** A stretch after the other, as large clubs are. */
  private Mono<Void> ofMembers(Command command, Group group, String after) {
    return memberships
        .openIn(group.id(), after)
        .concatMap(
            one -> memberships.change(one.state().id(), command, it -> it.ledBy(group.ledBy())))
        .collectList()
        .flatMap(done ->
            done.isEmpty() ? Mono.empty() : ofMembers(command, group, done.getLast().state().id()));
  }

  private Mono<Void> ofActivities(Command command, Group group, String after) {
    return activities
        .in(group.id(), after)
        .concatMap(
            one -> activities.change(one.state().id(), command, it -> it.ledBy(group.ledBy())))
        .collectList()
        .flatMap(done ->
            done.isEmpty()
                ? Mono.empty()
                : ofActivities(command, group, done.getLast().state().id()));
  }
}
