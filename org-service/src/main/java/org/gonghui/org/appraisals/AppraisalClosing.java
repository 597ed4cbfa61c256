package org.gonghui.org.appraisals;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the appraisals of a union end with the union. */
@Component
class AppraisalClosing {

  private static final String NAME = "appraisal-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Appraisals appraisals;

  AppraisalClosing(Appraisals appraisals) {
    this.appraisals = appraisals;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(it -> close(it.unionId(), it.on(), received.command(NAME)));
  }

  private void close(String unionId, LocalDate on, Command command) {
    appraisals
        .currentOf(unionId)
        .concatMap(
            it -> appraisals.change(it.state().id(), command, one -> Distinction.close(one, on)))
        .blockLast(PATIENCE);
  }
}
