package org.gonghui.member.groups;

import java.time.Duration;
import java.util.List;
import org.gonghui.contracts.GroupActivityEvent;
import org.gonghui.contracts.GroupActivityEvent.GroupActivityHeld;
import org.gonghui.contracts.GroupActivityEvent.GroupActivityRevoked;
import org.gonghui.contracts.GroupEvent;
import org.gonghui.contracts.GroupEvent.GroupDissolved;
import org.gonghui.contracts.GroupEvent.GroupFounded;
import org.gonghui.contracts.GroupEvent.GroupLeaderChanged;
import org.gonghui.contracts.GroupLeaving;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets members and leaders leave groups with their membership, and counts their hours. */
@Component
class GroupListener {

  private static final String NAME = "groups";
  private static final String ID = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final GroupMemberships memberships;
  private final GroupLeaders leaders;

  GroupListener(GroupMemberships memberships, GroupLeaders leaders) {
    this.memberships = memberships;
    this.leaders = leaders;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = ID + "-members")
  void onMember(Received<MemberEvent> received) {
    if (received.event() instanceof MemberEnded it) {
      Command command = received.command(NAME);
      memberships
          .openOf(it.memberId())
          .concatMap(one -> end(one, GroupLeaving.MEMBERSHIP_ENDED, command))
          .then(leaders.follow(command, it.memberId()))
          .block(PATIENCE);
    }
  }

  /** A leader's membership may have ended between the officer's look at it and the step. */
  @KafkaListener(topics = Topics.GROUP, groupId = ID + "-dissolved")
  void onGroup(Received<GroupEvent> received) {
    Command command = received.command(NAME);
    switch (received.event()) {
      case GroupFounded it -> leaders.follow(command, it.leaderMemberId()).block(PATIENCE);
      case GroupLeaderChanged it ->
          leaders
              .follow(command, it.leaderMemberId())
              .then(leaders.handOver(command, it.groupId()))
              .block(PATIENCE);
      case GroupDissolved it -> empty(it.groupId(), "", command).block(PATIENCE);
    }
  }

  /** A stretch after the other, so that a large club is emptied too. */
  private Mono<Void> empty(String groupId, String after, Command command) {
    return memberships
        .openIn(groupId, after)
        .concatMap(one -> end(one, GroupLeaving.GROUP_DISSOLVED, command))
        .collectList()
        .flatMap(done ->
            done.isEmpty() ? Mono.empty() : empty(groupId, done.getLast().state().id(), command));
  }

  @KafkaListener(topics = Topics.GROUP_ACTIVITY, groupId = ID + "-hours")
  void onActivity(Received<GroupActivityEvent> received) {
    Command command = received.command(NAME);
    switch (received.event()) {
      case GroupActivityHeld it ->
          credit(it.groupId(), it.memberIds(), 1, it.hours(), command)
              .then(leaders.handOver(command, it.groupId(), it.activityId()))
              .block(PATIENCE);
      case GroupActivityRevoked it ->
          credit(it.groupId(), it.memberIds(), -1, -it.hours(), command).block(PATIENCE);
    }
  }

  private Mono<Void> credit(
      String groupId, List<String> memberIds, int count, int hours, Command command) {
    return Flux.fromIterable(memberIds)
        .concatMap(it -> memberships.of(groupId, it))
        .concatMap(
            it -> memberships.change(it.state().id(), command, one -> one.credit(count, hours)))
        .then();
  }

  private Mono<Stored<GroupMembership>> end(
      Stored<GroupMembership> it, GroupLeaving cause, Command command) {
    return memberships.change(it.state().id(), command, one -> one.end(cause, command.now()));
  }
}
