package org.gonghui.member.campaigns;

import java.time.Instant;
import org.gonghui.contracts.CampaignCheck;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;

/**
 * What a union that was reminded has to catch up with until the next look 催办事项: so that it is on
 * that union's own to-do list.
 *
 * @param id the campaign's, and behind it the union's
 * @param unionId the union that is behind
 * @param needed what it has to have brought: its target, or what the pace asked for
 * @param open false once that is brought, the next look found it in time, or the campaign is over
 */
record CampaignDuty(
    String id,
    String unionId,
    String campaignId,
    CampaignCheck check,
    int needed,
    boolean open,
    Deadlines deadlines)
    implements Aggregate<CampaignDuty> {

  static final String CATCH_UP = "catch-up";

  CampaignDuty {
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  static String idOf(String campaignId, String unionId) {
    return campaignId + "-" + unionId;
  }

  /** The union was reminded for the first time. */
  static Change<CampaignDuty> first(
      Campaign campaign, Reminder reminder, LegalTime law, Instant now) {
    String id = idOf(campaign.id(), reminder.unionId());
    return new CampaignDuty(
            id,
            reminder.unionId(),
            campaign.id(),
            reminder.check(),
            reminder.needed(),
            false,
            Deadlines.none())
        .again(campaign, reminder, law, now);
  }

  /** The newest reminder takes the place of the one before. */
  Change<CampaignDuty> again(Campaign campaign, Reminder reminder, LegalTime law, Instant now) {
    Instant next = campaign.nextLook();
    Deadlines periods =
        deadlines
            .makeRoom(CATCH_UP)
            .start(
                CATCH_UP,
                law.rule(Campaign.ruleOf(reminder.check()), now),
                now,
                next.isAfter(now) ? next : now,
                null);
    return Change.of(
        new CampaignDuty(
            id, unionId, campaignId, reminder.check(), reminder.needed(), true, periods),
        CampaignStep.REMINDER.key());
  }

  /** It has brought what it had to, if it has. */
  Change<CampaignDuty> brought(long actual) {
    return actual < needed ? Change.none(this) : closed(deadlines.meet(CATCH_UP));
  }

  /** The next look did not find it behind any more. */
  Change<CampaignDuty> caughtUp() {
    return closed(deadlines.meet(CATCH_UP));
  }

  /** The campaign is over, or asks nothing of this union any more. */
  Change<CampaignDuty> drop() {
    return closed(deadlines.cancel(CATCH_UP));
  }

  private Change<CampaignDuty> closed(Deadlines periods) {
    return open
        ? Change.of(
            new CampaignDuty(id, unionId, campaignId, check, needed, false, periods),
            CampaignStep.END.key())
        : Change.none(this);
  }

  @Override
  public Change<CampaignDuty> expire(Deadline deadline, Instant now) {
    return Change.of(
        new CampaignDuty(
            id, unionId, campaignId, check, needed, open, deadlines.miss(deadline.name())),
        CampaignStep.CHECK.key());
  }
}
