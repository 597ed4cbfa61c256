package org.gonghui.member.campaigns;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what reminded unions have to catch up with. */
@Service
class DutyKeeping {

  private final CampaignDuties duties;
  private final Campaigns campaigns;
  private final Gains gains;
  private final LegalTime law;

  DutyKeeping(CampaignDuties duties, Campaigns campaigns, Gains gains, LegalTime law) {
    this.duties = duties;
    this.campaigns = campaigns;
    this.gains = gains;
    this.law = law;
  }

  /** A look found these behind; all others that were have caught up. */
  Mono<Void> looked(Campaign campaign, List<Reminder> behind, Command command) {
    if (campaign.status() != CampaignStatus.RUNNING) {
      return Mono.empty();
    }
    Set<String> unions = behind.stream().map(Reminder::unionId).collect(Collectors.toSet());
    return duties
        .of(campaign.id())
        .filter(it -> !unions.contains(it.unionId()))
        .concatMap(it -> duties.change(it.id(), command, CampaignDuty::caughtUp))
        .thenMany(Flux.fromIterable(behind))
        .concatMap(it -> put(campaign, it, command))
        .then();
  }

  private Mono<Stored<CampaignDuty>> put(Campaign campaign, Reminder it, Command command) {
    String id = CampaignDuty.idOf(campaign.id(), it.unionId());
    Command own = command.withKey(id);
    return duties
        .change(id, own, one -> one.again(campaign, it, law, command.now()))
        .onErrorResume(
            NotFound.class,
            _ -> duties.add(own, CampaignDuty.first(campaign, it, law, command.now())));
  }

  /** The campaign has other targets: nothing is asked any more of who has none. */
  Mono<Void> retargeted(String campaignId, Command command) {
    return campaigns
        .find(command.viewer(), campaignId)
        .flatMapMany(it -> duties.of(campaignId).filter(one -> !it.state().asks(one.unionId())))
        .concatMap(it -> duties.change(it.id(), command, CampaignDuty::drop))
        .then();
  }

  /** The campaign is over. */
  Mono<Void> over(String campaignId, Command command) {
    return duties
        .of(campaignId)
        .concatMap(it -> duties.change(it.id(), command, CampaignDuty::drop))
        .then();
  }

  /** Something was brought by the first of these unions, which counts for all of them. */
  Mono<Void> brought(Collection<String> path, Command command) {
    return duties.of(path).concatMap(it -> counted(it, command)).then();
  }

  private Mono<?> counted(CampaignDuty duty, Command command) {
    return campaigns
        .find(command.viewer(), duty.campaignId())
        .flatMap(it -> gains.counts(it.state().plan(), List.of(duty.unionId())))
        .flatMap(actual ->
            duties.change(
                duty.id(), command, it -> it.brought(actual.getOrDefault(duty.unionId(), 0L))));
  }
}
