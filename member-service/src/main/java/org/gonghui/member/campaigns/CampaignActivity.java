package org.gonghui.member.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.CampaignActivityEvent.CampaignActivityHeld;
import org.gonghui.contracts.CampaignActivityEvent.CampaignActivityWithdrawn;
import org.gonghui.contracts.CampaignActivityKind;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A member day or training of a campaign.
 *
 * @param unionId the union that held it
 * @param reason why it was withdrawn
 */
record CampaignActivity(
    String id,
    String campaignId,
    String unionId,
    CampaignActivityKind kind,
    Account account,
    ActivityStatus status,
    @Nullable String reason)
    implements Aggregate<CampaignActivity> {

  /** What was held, as its union tells it. */
  record Account(String title, String place, LocalDate heldOn, int attendees) {}

  /** Recorded for a campaign that runs, or has run, on that day. */
  static Change<CampaignActivity> record(
      String id,
      Campaign campaign,
      String unionId,
      CampaignActivityKind kind,
      Account account,
      Instant now) {
    Plan plan = campaign.plan();
    LocalDate on = account.heldOn();
    Dates.notFuture(on, WorkingDays.dateOf(now));
    boolean begun =
        campaign.status() == CampaignStatus.RUNNING || campaign.status() == CampaignStatus.ENDED;
    if (!begun || on.isBefore(plan.from()) || on.isAfter(plan.until())) {
      throw new RuleBroken("campaign.not-then", on);
    }
    ActivityStatus held = CampaignActivityStep.RECORD.to().orElseThrow();
    return Change.of(
        new CampaignActivity(id, campaign.id(), unionId, kind, account, held, null),
        CampaignActivityStep.RECORD.key(),
        new CampaignActivityHeld(
            id, campaign.id(), unionId, plan.kind(), kind, account.attendees(), on));
  }

  /** It was recorded by mistake and counts no more. */
  Change<CampaignActivity> withdraw(String why, Instant now) {
    ActivityStatus next = CampaignActivityStep.REVOCATION.take(status);
    return Change.of(
        new CampaignActivity(id, campaignId, unionId, kind, account, next, why),
        CampaignActivityStep.REVOCATION.key(),
        new CampaignActivityWithdrawn(id, campaignId, unionId, WorkingDays.dateOf(now)));
  }
}
