package org.gonghui.services.visits;

import java.time.Duration;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.LegalAidEvent.LegalAidWithdrawn;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Duplicate;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Opens a visit for each injury case: the worker lies in hospital now, whatever is decided later.
 */
@Component
class InjuryListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HospitalVisits visits;

  InjuryListener(HospitalVisits visits) {
    this.visits = visits;
  }

  @KafkaListener(
      topics = Topics.LEGAL_AID,
      groupId = "${spring.application.name}.hospital-visit",
      concurrency = "${gonghui.kafka.partitions:3}")
  void on(Received<LegalAidEvent> received) {
    switch (received.event()) {
      case LegalAidApplied it -> open(received, it);
      case LegalAidAccepted _,
          LegalAidRefused _,
          LegalAidAssigned _,
          LegalAidEscalated _,
          LegalAidWithdrawn _ -> {}
    }
  }

  private void open(Received<LegalAidEvent> received, LegalAidApplied it) {
    if (!it.matter().isInjury()) {
      return;
    }
    visits
        .add(
            received.command("hospital-visit"),
            HospitalVisit.open(it.caseId(), it.personId(), it.unionId(), it.appliedOn()))
        .onErrorResume(Duplicate.class, e -> Mono.empty())
        .block(PATIENCE);
  }
}
