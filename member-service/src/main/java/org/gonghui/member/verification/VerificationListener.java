package org.gonghui.member.verification;

import java.time.Duration;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Puts a question to the authority into the queue for each membership that becomes active. */
@Component
class VerificationListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VerificationRequests requests;

  VerificationListener(VerificationRequests requests) {
    this.requests = requests;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}.verification")
  void on(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberJoined it ->
          requests
              .add(
                  received.command("verification"),
                  VerificationRequest.open(Ids.next("verification"), it, received.time()))
              .block(PATIENCE);
      case MemberApplied _, MemberRefused _, MemberVerified _, MemberVerificationDisputed _ -> {}
    }
  }
}
