package org.gonghui.org.dues;

import java.time.Duration;
import org.gonghui.contracts.Coverage;
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

/** Hands preparatory fees to the union that covers their employer from now on (返还建会筹备金). */
@Component
class DuesReturning {

  private static final String NAME = "dues-returning";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DuesService service;

  DuesReturning(DuesService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.ENTERPRISE, groupId = "${spring.application.name}." + NAME)
  void on(Received<EnterpriseEvent> received) {
    switch (received.event()) {
      case EnterpriseCoverageChanged it -> {
        if (it.after() != Coverage.NONE) {
          service.handOver(received.command(NAME), it.enterpriseId()).block(PATIENCE);
        }
      }
      case EnterpriseRegistered _,
          EnterpriseHeadcountChanged _,
          EnterpriseMoved _,
          EnterpriseClosed _,
          EnterpriseReopened _ -> {}
    }
  }
}
