package org.gonghui.org.visits;

import java.time.Duration;
import org.gonghui.contracts.EnterpriseEvent;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseClosed;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseCoverageChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseMoved;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseRegistered;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseReopened;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Shows visits to the federation that keeps the file now. */
@Component
class VisitMoveListener {

  private static final String NAME = "enterprise-visit-moves";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final VisitService service;

  VisitMoveListener(VisitService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.ENTERPRISE, groupId = "${spring.application.name}." + NAME)
  void on(Received<EnterpriseEvent> received) {
    switch (received.event()) {
      case EnterpriseMoved it ->
          service.follow(received.command(NAME), it.enterpriseId()).block(PATIENCE);
      case EnterpriseRegistered _,
          EnterpriseHeadcountChanged _,
          EnterpriseCoverageChanged _,
          EnterpriseClosed _,
          EnterpriseReopened _ -> {}
    }
  }
}
