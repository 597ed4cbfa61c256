package org.gonghui.org.unions;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.CertificateEvent;
import org.gonghui.contracts.CertificateEvent.CertificateAsked;
import org.gonghui.contracts.CertificateEvent.CertificateCancelled;
import org.gonghui.contracts.CertificateEvent.CertificateChanged;
import org.gonghui.contracts.CertificateEvent.CertificateExpired;
import org.gonghui.contracts.CertificateEvent.CertificateIssued;
import org.gonghui.contracts.CertificateEvent.CertificateProlonged;
import org.gonghui.contracts.CertificateEvent.CertificateRefused;
import org.gonghui.contracts.CertificateEvent.CertificateRenewed;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps a union's standing as a legal person as its certificate says. */
@Component
class LegalPersonListener {

  private static final String NAME = "legal-person";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Unions unions;

  LegalPersonListener(Unions unions) {
    this.unions = unions;
  }

  @KafkaListener(topics = Topics.CERTIFICATE, groupId = "${spring.application.name}." + NAME)
  void on(Received<CertificateEvent> received) {
    switch (received.event()) {
      case CertificateIssued it ->
          change(received, _ -> LegalPerson.registered(it.number(), it.validUntil()));
      case CertificateRenewed it -> change(received, now -> now.until(it.validUntil()));
      case CertificateProlonged it -> change(received, now -> now.until(it.validUntil()));
      case CertificateExpired _ -> change(received, LegalPerson::expired);
      case CertificateCancelled _ -> change(received, _ -> LegalPerson.NONE);
      case CertificateAsked _, CertificateChanged _, CertificateRefused _ -> {}
    }
  }

  private void change(Received<CertificateEvent> received, UnaryOperator<LegalPerson> change) {
    unions
        .change(received.event().unionId(), received.command(NAME), it -> it.certified(change))
        .block(PATIENCE);
  }
}
