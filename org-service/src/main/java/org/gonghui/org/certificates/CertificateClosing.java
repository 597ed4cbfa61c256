package org.gonghui.org.certificates;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the registration of a union end with the union. */
@Component
class CertificateClosing {

  private static final String NAME = "certificate-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Certificates certificates;

  CertificateClosing(Certificates certificates) {
    this.certificates = certificates;
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + NAME)
  void on(Received<UnionEvent> received) {
    switch (received.event()) {
      case UnionMerged it -> close(it.unionId(), it.mergedOn(), received.command(NAME));
      case UnionDissolved it -> close(it.unionId(), it.dissolvedOn(), received.command(NAME));
      case UnionEstablished _, UnionMoved _ -> {}
    }
  }

  private void close(String unionId, LocalDate on, Command command) {
    certificates
        .ofUnion(unionId)
        .flatMap(it -> certificates.change(it.state().id(), command, one -> one.cancel(on)))
        .block(PATIENCE);
  }
}
