package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a campaign with targets by union 专项行动. */
@Topic(Topics.CAMPAIGN)
public sealed interface CampaignEvent extends Event {

  /** Id of the campaign. */
  String campaignId();

  /** The union that leads it. */
  String unionId();

  /**
   * The campaign is announced.
   *
   * @param total what all unions together are to bring
   */
  @EventType("campaign.started.v1")
  record CampaignStarted(
      String campaignId,
      String unionId,
      CampaignKind kind,
      LocalDate from,
      LocalDate until,
      int total,
      LocalDate startedOn)
      implements CampaignEvent {}

  /** The targets of unions were set anew while it runs. */
  @EventType("campaign.targets-changed.v1")
  record CampaignTargetsChanged(String campaignId, String unionId, int total, LocalDate changedOn)
      implements CampaignEvent {}

  /** The day has come on which its figures are looked at. */
  @EventType("campaign.check-due.v1")
  record CampaignCheckDue(String campaignId, String unionId, CampaignCheck check, LocalDate dueOn)
      implements CampaignEvent {}

  /**
   * A union was reminded that it is behind 催办.
   *
   * @param remindedUnionId who is behind
   * @param expected what it would have brought by then, had it kept the pace
   */
  @EventType("campaign.union-reminded.v1")
  record CampaignUnionReminded(
      String campaignId,
      String unionId,
      String remindedUnionId,
      CampaignCheck check,
      int target,
      int actual,
      int expected,
      LocalDate remindedOn)
      implements CampaignEvent {}

  /** Its time is over. */
  @EventType("campaign.ended.v1")
  record CampaignEnded(String campaignId, String unionId, LocalDate endedOn)
      implements CampaignEvent {}

  /** It was called off. */
  @EventType("campaign.cancelled.v1")
  record CampaignCancelled(String campaignId, String unionId, LocalDate cancelledOn)
      implements CampaignEvent {}
}
