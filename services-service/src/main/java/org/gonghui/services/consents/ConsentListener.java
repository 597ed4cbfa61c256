package org.gonghui.services.consents;

import java.time.Duration;
import org.gonghui.contracts.ConsentEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what persons say. */
@Component
class ConsentListener {

  private static final String NAME = "consents";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Words words;

  ConsentListener(Words words) {
    this.words = words;
  }

  @KafkaListener(topics = Topics.CONSENT, groupId = "${spring.application.name}." + NAME)
  void on(Received<ConsentEvent> received) {
    words
        .take(received.command(NAME), Word.of(received.event(), received.version()))
        .block(PATIENCE);
  }
}
