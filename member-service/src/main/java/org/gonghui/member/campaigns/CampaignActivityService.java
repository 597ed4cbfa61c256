package org.gonghui.member.campaigns;

import org.gonghui.contracts.CampaignActivityKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.campaigns.CampaignActivity.Account;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Records what unions hold for a campaign. */
@Service
class CampaignActivityService {

  private final CampaignActivities activities;
  private final Campaigns campaigns;
  private final UnionDirectory unions;
  private final Reach reach;

  CampaignActivityService(
      CampaignActivities activities, Campaigns campaigns, UnionDirectory unions, Reach reach) {
    this.activities = activities;
    this.campaigns = campaigns;
    this.unions = unions;
    this.reach = reach;
  }

  Mono<Stored<CampaignActivity>> record(
      Command command,
      String campaignId,
      String unionId,
      CampaignActivityKind kind,
      Account account) {
    reach.require(command.viewer(), unionId);
    return campaigns
        .find(command.viewer(), campaignId)
        .map(Stored::state)
        .doOnNext(it -> requireBelow(it, unionId))
        .flatMap(it ->
            activities.add(
                command,
                CampaignActivity.record(
                    Ids.next("campaign-activity"), it, unionId, kind, account, command.now())));
  }

  private void requireBelow(Campaign campaign, String unionId) {
    if (!unions.isWithin(unionId, campaign.unionId())) {
      throw new RuleBroken(
          "campaign.other-tree", unions.find(unionId).map(UnionListed::name).orElse(unionId));
    }
  }

  Mono<Stored<CampaignActivity>> withdraw(Command command, String id, String reason) {
    return activities.change(id, command, it -> it.withdraw(reason, command.now()));
  }
}
