package org.gonghui.member.campaigns;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Enters who joined and who was confirmed by the authority, each member once; the day of joining
 * follows a correction.
 */
@Component
class GainListener {

  private static final String NAME = "campaign-gains";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Gains gains;
  private final DutyKeeping duties;

  GainListener(Gains gains, DutyKeeping duties) {
    this.gains = gains;
    this.duties = duties;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}." + NAME)
  void on(Received<MemberEvent> received) {
    if (received.event() instanceof MemberJoined it) {
      enter(
          received,
          Gain.of(
              Gain.Kind.JOINED, it.memberId(), it.unionId(), it.employmentForm(), it.joinedOn()));
    }
    if (received.event() instanceof MemberJoiningCorrected it) {
      move(received, it);
    }
    if (received.event() instanceof MemberVerified it
        && it.level() == VerificationLevel.AUTHORITATIVE) {
      enter(
          received,
          Gain.of(
              Gain.Kind.VERIFIED,
              it.memberId(),
              it.unionId(),
              it.employmentForm(),
              it.verifiedOn()));
    }
  }

  /** Who joined on another day counts for the campaigns of that day. */
  private void move(Received<MemberEvent> received, MemberJoiningCorrected corrected) {
    Command command = received.command(NAME);
    String id = Gain.idOf(Gain.Kind.JOINED, corrected.memberId());
    gains
        .change(id, command, it -> it.on(corrected.joinedOn()))
        .flatMap(it -> duties.brought(it.ancestors(), command))
        .block(PATIENCE);
  }

  /** Who is verified again after a correction has been entered already. */
  private void enter(Received<MemberEvent> received, Change<Gain> gain) {
    Command command = received.command(NAME);
    gains
        .add(command, gain)
        .onErrorResume(Duplicate.class, e -> Mono.empty())
        .flatMap(it -> duties.brought(it.ancestors(), command))
        .block(PATIENCE);
  }
}
