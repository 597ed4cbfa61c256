package org.gonghui.org.certificates;

import java.time.Duration;
import java.time.LocalDate;
import org.gonghui.contracts.CertificateEvent;
import org.gonghui.contracts.CertificateEvent.CertificateAsked;
import org.gonghui.contracts.CertificateEvent.CertificateCancelled;
import org.gonghui.contracts.CertificateEvent.CertificateChanged;
import org.gonghui.contracts.CertificateEvent.CertificateExpired;
import org.gonghui.contracts.CertificateEvent.CertificateIssued;
import org.gonghui.contracts.CertificateEvent.CertificateProlonged;
import org.gonghui.contracts.CertificateEvent.CertificateRefused;
import org.gonghui.contracts.CertificateEvent.CertificateRenewed;
import org.gonghui.contracts.TermEvent;
import org.gonghui.contracts.TermEvent.TermBegun;
import org.gonghui.contracts.TermEvent.TermEnded;
import org.gonghui.contracts.TermEvent.TermExtended;
import org.gonghui.contracts.TermEvent.TermExtensionAsked;
import org.gonghui.contracts.TermEvent.TermExtensionEscalated;
import org.gonghui.contracts.TermEvent.TermExtensionRefused;
import org.gonghui.contracts.TermEvent.TermOverdue;
import org.gonghui.contracts.Topics;
import org.gonghui.org.terms.TermService;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets certificates run on with terms that are extended, also while they are being issued. */
@Component
class CertificateListener {

  private static final String NAME = "certificates";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Certificates certificates;
  private final TermService terms;
  private final DistrictLaw law;

  CertificateListener(Certificates certificates, TermService terms, DistrictLaw law) {
    this.certificates = certificates;
    this.terms = terms;
    this.law = law;
  }

  @KafkaListener(topics = Topics.TERM, groupId = "${spring.application.name}." + NAME)
  void on(Received<TermEvent> received) {
    switch (received.event()) {
      case TermExtended it ->
          prolong(it.unionId(), it.termId(), it.endsOn(), received.command(NAME)).block(PATIENCE);
      case TermBegun _,
          TermExtensionAsked _,
          TermExtensionRefused _,
          TermExtensionEscalated _,
          TermOverdue _,
          TermEnded _ -> {}
    }
  }

  /** The term may have been extended between the look at it and the issue. */
  @KafkaListener(topics = Topics.CERTIFICATE, groupId = "${spring.application.name}.own-" + NAME)
  void onCertificate(Received<CertificateEvent> received) {
    switch (received.event()) {
      case CertificateIssued it -> compare(it.unionId(), received.command("own-" + NAME));
      case CertificateRenewed it -> compare(it.unionId(), received.command("own-" + NAME));
      case CertificateAsked _,
          CertificateProlonged _,
          CertificateChanged _,
          CertificateRefused _,
          CertificateCancelled _,
          CertificateExpired _ -> {}
    }
  }

  private void compare(String unionId, Command command) {
    terms
        .current(unionId)
        .flatMap(it -> prolong(unionId, it.id(), it.endsOn(), command))
        .block(PATIENCE);
  }

  private Mono<Stored<Certificate>> prolong(
      String unionId, String termId, LocalDate endsOn, Command command) {
    return certificates
        .ofUnion(unionId)
        .flatMap(found ->
            certificates.change(
                found.state().id(),
                command,
                one -> one.prolong(termId, endsOn, law.of(unionId), command.now())));
  }
}
