package org.gonghui.org.boutiques;

import java.time.Duration;
import java.util.function.Function;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.contracts.BoutiqueEvent;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueChosen;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueConfirmed;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueEnded;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueOverdue;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.kernel.Change;
import org.gonghui.org.appraisals.Accepted;
import org.gonghui.org.appraisals.AppraisalLost;
import org.gonghui.org.appraisals.AppraisalService;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a boutique end with its union, and its confirmation with the standard. */
@Component
class BoutiqueListener {

  private static final String NAME = "boutiques";
  private static final String GROUP = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Boutiques boutiques;
  private final AppraisalService appraisals;

  BoutiqueListener(Boutiques boutiques, AppraisalService appraisals) {
    this.boutiques = boutiques;
    this.appraisals = appraisals;
  }

  @KafkaListener(topics = Topics.UNION, groupId = GROUP + "-closing")
  void onUnion(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(gone ->
            change(gone.unionId(), received.command(NAME), it -> Creating.close(it, gone.on()))
                .block(PATIENCE));
  }

  @KafkaListener(topics = Topics.APPRAISAL, groupId = GROUP + "-standards")
  void onAppraisal(Received<AppraisalEvent> received) {
    AppraisalLost.of(received.event(), AppraisalKind.BOUTIQUE_FEDERATION)
        .ifPresent(lost ->
            change(
                    lost.unionId(),
                    received.command(NAME),
                    it -> Creating.lose(it, lost.appraisalId(), lost.on()))
                .block(PATIENCE));
  }

  /** The appraisal may have been lost just before the confirmation that rests on it. */
  @KafkaListener(topics = Topics.BOUTIQUE, groupId = GROUP + "-confirmed")
  void onBoutique(Received<BoutiqueEvent> received) {
    switch (received.event()) {
      case BoutiqueConfirmed made ->
          appraisals
              .acceptedOf(made.unionId(), AppraisalKind.BOUTIQUE_FEDERATION)
              .map(Accepted::appraisalId)
              .defaultIfEmpty("")
              .flatMap(met ->
                  change(
                      made.unionId(),
                      received.command(NAME),
                      it -> Creating.recheck(it, met, made.confirmedOn())))
              .block(PATIENCE);
      case BoutiqueChosen _, BoutiqueOverdue _, BoutiqueEnded _ -> {}
    }
  }

  private Mono<?> change(
      String unionId, Command command, Function<Boutique, Change<Boutique>> step) {
    return boutiques
        .currentOf(unionId)
        .flatMap(it -> boutiques.change(it.state().id(), command, step));
  }
}
