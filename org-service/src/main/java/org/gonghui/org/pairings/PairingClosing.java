package org.gonghui.org.pairings;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the pairings of a union end with the union, whoever offered them. */
@Component
class PairingClosing {

  private static final String NAME = "pairing-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pairings pairings;

  PairingClosing(Pairings pairings) {
    this.pairings = pairings;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(it -> close(it.unionId(), it.on(), received.command(NAME)));
  }

  private void close(String unionId, LocalDate on, Command command) {
    pairings
        .currentOf(unionId)
        .concatMap(it -> pairings.change(it.state().id(), command, one -> PairingUp.close(one, on)))
        .blockLast(PATIENCE);
  }
}
