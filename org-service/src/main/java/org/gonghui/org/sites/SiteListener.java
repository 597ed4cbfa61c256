package org.gonghui.org.sites;

import java.time.Duration;
import java.util.function.Function;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.kernel.Change;
import org.gonghui.org.appraisals.AppraisalLost;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets a site end with its union, and its plaque with the five standards. */
@Component
class SiteListener {

  private static final String NAME = "demonstration-sites";
  private static final String GROUP = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DemonstrationSites sites;

  SiteListener(DemonstrationSites sites) {
    this.sites = sites;
  }

  @KafkaListener(topics = Topics.UNION, groupId = GROUP + "-closing")
  void onUnion(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(gone ->
            change(gone.unionId(), received.command(NAME), it -> Cultivating.close(it, gone.on())));
  }

  @KafkaListener(topics = Topics.APPRAISAL, groupId = GROUP + "-standards")
  void onAppraisal(Received<AppraisalEvent> received) {
    AppraisalLost.of(received.event(), AppraisalKind.DEMONSTRATION_SITE)
        .ifPresent(lost ->
            change(
                lost.unionId(),
                received.command(NAME),
                it -> Cultivating.lose(it, lost.appraisalId(), lost.on())));
  }

  private void change(
      String unionId,
      Command command,
      Function<DemonstrationSite, Change<DemonstrationSite>> step) {
    sites
        .currentOf(unionId)
        .flatMap(it -> sites.change(it.state().id(), command, step))
        .block(PATIENCE);
  }
}
