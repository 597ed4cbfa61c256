package org.gonghui.member.standing;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.GroupActivityEvent;
import org.gonghui.contracts.GroupActivityEvent.GroupActivityHeld;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.contests.Entrants;
import org.gonghui.member.members.Attendance;
import org.gonghui.member.members.Members;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Takes for taking part 参加工会活动 what the system has on file of it: who was at an activity of a
 * group, or has a result in a contest. An activity that is revoked later leaves the day as it was.
 */
@Component
class TakingPartListener {

  private static final String NAME = "taking-part";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Members members;
  private final Entrants entrants;
  private final LegalTime law;

  TakingPartListener(Members members, Entrants entrants, LegalTime law) {
    this.members = members;
    this.entrants = entrants;
    this.law = law;
  }

  @KafkaListener(topics = Topics.GROUP_ACTIVITY, groupId = "${spring.application.name}." + NAME)
  void onActivity(Received<GroupActivityEvent> received) {
    if (received.event() instanceof GroupActivityHeld it) {
      tookPart(Flux.fromIterable(it.memberIds()), it.heldOn(), received.command(NAME));
    }
  }

  @KafkaListener(
      topics = Topics.CONTEST,
      groupId = "${spring.application.name}." + NAME + "-contests")
  void onContest(Received<ContestEvent> received) {
    if (received.event() instanceof ContestHeld it) {
      tookPart(entrants.of(it.contestId()), it.heldOn(), received.command(NAME));
    }
  }

  private void tookPart(Flux<String> memberIds, LocalDate on, Command command) {
    Attendance attendance = new Attendance(law, command.now());
    memberIds
        .distinct()
        .concatMap(id -> members.change(id, command, it -> attendance.tookPart(it, on)))
        .blockLast(PATIENCE);
  }
}
