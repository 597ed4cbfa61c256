package org.gonghui.member.campaigns;

import java.time.Duration;
import java.util.List;
import org.gonghui.contracts.CampaignEvent;
import org.gonghui.contracts.CampaignEvent.CampaignCancelled;
import org.gonghui.contracts.CampaignEvent.CampaignCheckDue;
import org.gonghui.contracts.CampaignEvent.CampaignEnded;
import org.gonghui.contracts.CampaignEvent.CampaignStarted;
import org.gonghui.contracts.CampaignEvent.CampaignTargetsChanged;
import org.gonghui.contracts.CampaignEvent.CampaignUnionReminded;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks at the figures of a campaign when a check is due, reminds who is behind, and puts it before
 * those unions until they have caught up or the campaign is over.
 */
@Component
class CheckListener {

  private static final String NAME = "campaign-check";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Campaigns campaigns;
  private final Gains gains;
  private final DutyKeeping duties;
  private final LegalTime law;

  CheckListener(Campaigns campaigns, Gains gains, DutyKeeping duties, LegalTime law) {
    this.campaigns = campaigns;
    this.gains = gains;
    this.duties = duties;
    this.law = law;
  }

  @KafkaListener(topics = Topics.CAMPAIGN, groupId = "${spring.application.name}." + NAME)
  void on(Received<CampaignEvent> received) {
    Command command = received.command(NAME);
    switch (received.event()) {
      case CampaignCheckDue it -> check(it, command).block(PATIENCE);
      case CampaignTargetsChanged it -> duties.retargeted(it.campaignId(), command).block(PATIENCE);
      case CampaignEnded it -> duties.over(it.campaignId(), command).block(PATIENCE);
      case CampaignCancelled it -> duties.over(it.campaignId(), command).block(PATIENCE);
      case CampaignStarted _, CampaignUnionReminded _ -> {}
    }
  }

  private Mono<?> check(CampaignCheckDue due, Command command) {
    return campaigns
        .find(command.viewer(), due.campaignId())
        .map(Stored::state)
        .flatMap(it -> gains.counts(it.plan(), unions(it)))
        .flatMap(actual ->
            campaigns
                .change(
                    due.campaignId(),
                    command,
                    it -> it.remind(due.check(), due.dueOn(), actual, law, command.now()))
                .map(Stored::state)
                .flatMap(
                    it -> duties.looked(it, it.behind(due.check(), due.dueOn(), actual), command)));
  }

  private static List<String> unions(Campaign campaign) {
    return campaign.plan().targets().stream().map(Target::unionId).toList();
  }
}
