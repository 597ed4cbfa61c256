package org.gonghui.member.campaigns;

import java.time.Duration;
import java.util.List;
import org.gonghui.contracts.CampaignEvent;
import org.gonghui.contracts.CampaignEvent.CampaignCheckDue;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at the figures of a campaign when a check is due, and reminds who is behind. */
@Component
class CheckListener {

  private static final String NAME = "campaign-check";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Campaigns campaigns;
  private final Gains gains;
  private final LegalTime law;

  CheckListener(Campaigns campaigns, Gains gains, LegalTime law) {
    this.campaigns = campaigns;
    this.gains = gains;
    this.law = law;
  }

  @KafkaListener(topics = Topics.CAMPAIGN, groupId = "${spring.application.name}." + NAME)
  void on(Received<CampaignEvent> received) {
    if (received.event() instanceof CampaignCheckDue due) {
      check(due, received.command(NAME)).block(PATIENCE);
    }
  }

  private Mono<?> check(CampaignCheckDue due, Command command) {
    return campaigns
        .find(command.viewer(), due.campaignId())
        .map(Stored::state)
        .flatMap(it -> gains.counts(it.plan(), unions(it)))
        .flatMap(actual ->
            campaigns.change(
                due.campaignId(),
                command,
                it -> it.remind(due.check(), due.dueOn(), actual, law, command.now())));
  }

  private static List<String> unions(Campaign campaign) {
    return campaign.plan().targets().stream().map(Target::unionId).toList();
  }
}
