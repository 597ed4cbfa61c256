package org.gonghui.org.certificates;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
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
    UnionGone.of(received.event())
        .ifPresent(it -> close(it.unionId(), it.on(), received.command(NAME)));
  }

  private void close(String unionId, LocalDate on, Command command) {
    certificates
        .ofUnion(unionId)
        .flatMap(it -> certificates.change(it.state().id(), command, one -> one.cancel(on)))
        .block(PATIENCE);
  }
}
