package org.gonghui.org.elections;

import java.time.Duration;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Ends the election of a union that is merged or dissolved. */
@Component
class ElectionClosing {

  private static final String NAME = "election-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Elections elections;

  ElectionClosing(Elections elections) {
    this.elections = elections;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    UnionGone.of(received.event()).ifPresent(it -> close(it.unionId(), received.command(NAME)));
  }

  private void close(String unionId, Command command) {
    elections
        .running(unionId)
        .flatMap(it -> elections.change(it.state().id(), command, Election::close))
        .block(PATIENCE);
  }
}
