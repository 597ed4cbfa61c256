package org.gonghui.org.terms;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the term of a union end with the union. */
@Component
class TermClosing {

  private static final String NAME = "term-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Terms terms;

  TermClosing(Terms terms) {
    this.terms = terms;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(it -> close(it.unionId(), it.on(), received.command(NAME)));
  }

  private void close(String unionId, LocalDate on, Command command) {
    terms
        .current(unionId)
        .flatMap(it -> terms.change(it.state().id(), command, term -> term.close(on)))
        .block(PATIENCE);
  }
}
