package org.gonghui.org.unions;

import java.time.Duration;
import org.gonghui.contracts.FederationGradingEvent;
import org.gonghui.contracts.FederationGradingEvent.FederationDetermined;
import org.gonghui.contracts.FederationGradingEvent.FederationGradingEnded;
import org.gonghui.contracts.FederationGradingEvent.FederationGradingOverdue;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps with a union what it is graded as. */
@Component
class UnionGradingListener {

  private static final String NAME = "union-grading";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Unions unions;

  UnionGradingListener(Unions unions) {
    this.unions = unions;
  }

  @KafkaListener(topics = Topics.FEDERATION_GRADING, groupId = "${spring.application.name}." + NAME)
  void on(Received<FederationGradingEvent> received) {
    switch (received.event()) {
      case FederationDetermined it -> {
        UnionGrading holds =
            new UnionGrading(it.federationClass(), it.level(), it.grade(), it.determinedOn());
        unions
            .change(it.unionId(), received.command(NAME), union -> union.graded(holds))
            .block(PATIENCE);
      }
      case FederationGradingOverdue _, FederationGradingEnded _ -> {}
    }
  }
}
