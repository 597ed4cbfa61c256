package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a member day or training of a campaign. */
@Topic(Topics.CAMPAIGN_ACTIVITY)
public sealed interface CampaignActivityEvent extends Event {

  /** Id of the member day or training. */
  String activityId();

  /** The union that held it. */
  String unionId();

  /** A member day 会员日 or training 业务培训 was held. */
  @EventType("campaign-activity.held.v1")
  record CampaignActivityHeld(
      String activityId,
      String campaignId,
      String unionId,
      CampaignKind campaignKind,
      CampaignActivityKind kind,
      int attendees,
      LocalDate heldOn)
      implements CampaignActivityEvent {}

  /** It was recorded by mistake. */
  @EventType("campaign-activity.withdrawn.v1")
  record CampaignActivityWithdrawn(
      String activityId, String campaignId, String unionId, LocalDate withdrawnOn)
      implements CampaignActivityEvent {}
}
