package org.gonghui.org.sites;

import java.time.Duration;
import java.util.function.Function;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.contracts.DemonstrationSiteEvent;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteAwarded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteEnded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteNamed;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteStepDone;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteStepOverdue;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteWithdrawn;
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

/** Lets a site end with its union, and its plaque with the five standards. */
@Component
class SiteListener {

  private static final String NAME = "demonstration-sites";
  private static final String GROUP = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DemonstrationSites sites;
  private final AppraisalService appraisals;

  SiteListener(DemonstrationSites sites, AppraisalService appraisals) {
    this.sites = sites;
    this.appraisals = appraisals;
  }

  @KafkaListener(topics = Topics.UNION, groupId = GROUP + "-closing")
  void onUnion(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(gone ->
            change(gone.unionId(), received.command(NAME), it -> Cultivating.close(it, gone.on()))
                .block(PATIENCE));
  }

  @KafkaListener(topics = Topics.APPRAISAL, groupId = GROUP + "-standards")
  void onAppraisal(Received<AppraisalEvent> received) {
    AppraisalLost.of(received.event(), AppraisalKind.DEMONSTRATION_SITE)
        .ifPresent(lost ->
            change(
                    lost.unionId(),
                    received.command(NAME),
                    it -> Cultivating.lose(it, lost.appraisalId(), lost.on()))
                .block(PATIENCE));
  }

  /** The appraisal may have been lost just before the plaque that rests on it was given. */
  @KafkaListener(topics = Topics.DEMONSTRATION_SITE, groupId = GROUP + "-awarded")
  void onSite(Received<DemonstrationSiteEvent> received) {
    switch (received.event()) {
      case SiteAwarded given ->
          appraisals
              .acceptedOf(given.unionId(), AppraisalKind.DEMONSTRATION_SITE)
              .map(Accepted::appraisalId)
              .defaultIfEmpty("")
              .flatMap(met ->
                  change(
                      given.unionId(),
                      received.command(NAME),
                      it -> Cultivating.recheck(it, met, given.awardedOn())))
              .block(PATIENCE);
      case SiteNamed _, SiteStepDone _, SiteStepOverdue _, SiteWithdrawn _, SiteEnded _ -> {}
    }
  }

  private Mono<?> change(
      String unionId,
      Command command,
      Function<DemonstrationSite, Change<DemonstrationSite>> step) {
    return sites.currentOf(unionId).flatMap(it -> sites.change(it.state().id(), command, step));
  }
}
