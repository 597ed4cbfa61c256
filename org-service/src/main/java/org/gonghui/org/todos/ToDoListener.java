package org.gonghui.org.todos;

import java.time.Duration;
import org.gonghui.contracts.ToDoEvent;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what is to be done in all services. */
@Component
class ToDoListener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ToDoKeeping keeping;

  ToDoListener(ToDoKeeping keeping) {
    this.keeping = keeping;
  }

  @KafkaListener(topics = Topics.TO_DO, groupId = "${spring.application.name}.to-dos")
  void on(Received<ToDoEvent> received) {
    keeping.take(received).block(PATIENCE);
  }
}
