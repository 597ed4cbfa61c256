package org.gonghui.member.standing;

import java.time.Duration;
import java.util.List;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultWithdrawn;
import org.gonghui.contracts.GroupActivityEvent;
import org.gonghui.contracts.GroupActivityEvent.GroupActivityHeld;
import org.gonghui.contracts.GroupActivityEvent.GroupActivityRevoked;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.contests.Entrants;
import org.gonghui.member.groups.Participants;
import org.gonghui.member.members.Attendance;
import org.gonghui.member.members.Deed;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes for taking part 参加工会活动 what the system has on file of it: who was at an activity of a
 * group, or has a result in a contest. Where an activity is revoked, or a score taken back, what
 * else is on file counts.
 */
@Component
class TakingPartListener {

  private static final String NAME = "taking-part";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Members members;
  private final Entrants entrants;
  private final Participants participants;
  private final LegalTime law;

  TakingPartListener(Members members, Entrants entrants, Participants participants, LegalTime law) {
    this.members = members;
    this.entrants = entrants;
    this.participants = participants;
    this.law = law;
  }

  @KafkaListener(topics = Topics.GROUP_ACTIVITY, groupId = "${spring.application.name}." + NAME)
  void onActivity(Received<GroupActivityEvent> received) {
    Command command = received.command(NAME);
    switch (received.event()) {
      case GroupActivityHeld it -> {
        Deed deed = new Deed(it.activityId(), it.heldOn());
        tookPart(Flux.fromIterable(it.memberIds()), deed, command);
      }
      case GroupActivityRevoked it -> takeBack(it.memberIds(), it.activityId(), command);
    }
  }

  @KafkaListener(
      topics = Topics.CONTEST,
      groupId = "${spring.application.name}." + NAME + "-contests")
  void onContest(Received<ContestEvent> received) {
    if (received.event() instanceof ContestHeld it) {
      Deed deed = new Deed(it.contestId(), it.heldOn());
      tookPart(entrants.of(it.contestId()), deed, received.command(NAME));
    } else if (received.event() instanceof ContestResultAdded it) {
      Deed deed = new Deed(it.contestId(), it.heldOn());
      tookPart(Flux.fromIterable(it.memberIds()), deed, received.command(NAME));
    } else if (received.event() instanceof ContestResultWithdrawn it) {
      takeBack(it.memberIds(), it.contestId(), received.command(NAME));
    }
  }

  private void tookPart(Flux<String> memberIds, Deed deed, Command command) {
    Attendance attendance = new Attendance(law, command.now());
    memberIds
        .distinct()
        .concatMap(id -> members.change(id, command, it -> attendance.tookPart(it, deed)))
        .blockLast(PATIENCE);
  }

  private void takeBack(List<String> memberIds, String source, Command command) {
    Attendance attendance = new Attendance(law, command.now());
    Flux.fromIterable(memberIds)
        .distinct()
        .concatMap(id ->
            left(id)
                .flatMap(deeds ->
                    members.change(
                        id,
                        command,
                        it ->
                            attendance.takeBack(
                                it, source, deeds.isEmpty() ? null : deeds.getLast()))))
        .blockLast(PATIENCE);
  }

  /** What else is on file of the member, the latest last. */
  private Mono<List<Deed>> left(String memberId) {
    return Flux.concat(participants.latestOf(memberId), entrants.heldWith(memberId))
        .collectSortedList(Deed.BY_DAY);
  }
}
