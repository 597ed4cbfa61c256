package org.gonghui.org.certificates;

import java.time.Duration;
import org.gonghui.contracts.TermEvent;
import org.gonghui.contracts.TermEvent.TermBegun;
import org.gonghui.contracts.TermEvent.TermEnded;
import org.gonghui.contracts.TermEvent.TermExtended;
import org.gonghui.contracts.TermEvent.TermExtensionAsked;
import org.gonghui.contracts.TermEvent.TermExtensionEscalated;
import org.gonghui.contracts.TermEvent.TermExtensionRefused;
import org.gonghui.contracts.TermEvent.TermOverdue;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets certificates run on with terms that are extended. */
@Component
class CertificateListener {

  private static final String NAME = "certificates";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Certificates certificates;
  private final LegalTime law;

  CertificateListener(Certificates certificates, LegalTime law) {
    this.certificates = certificates;
    this.law = law;
  }

  @KafkaListener(topics = Topics.TERM, groupId = "${spring.application.name}." + NAME)
  void on(Received<TermEvent> received) {
    switch (received.event()) {
      case TermExtended it -> prolong(it, received.command(NAME)).block(PATIENCE);
      case TermBegun _,
          TermExtensionAsked _,
          TermExtensionRefused _,
          TermExtensionEscalated _,
          TermOverdue _,
          TermEnded _ -> {}
    }
  }

  private Mono<Stored<Certificate>> prolong(TermExtended it, Command command) {
    return certificates
        .ofUnion(it.unionId())
        .flatMap(found ->
            certificates.change(
                found.state().id(),
                command,
                one -> one.prolong(it.termId(), it.endsOn(), law, command.now())));
  }
}
