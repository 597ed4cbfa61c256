package org.gonghui.member;

import org.gonghui.platform.privacy.NotHeld;
import org.gonghui.platform.privacy.NotHeld.Because;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collections of which nothing is copied or erased at a person's request, and why. */
@Configuration(proxyBeanMethods = false)
class NotHeldHere {

  @Bean
  NotHeld memberCollectionsWithoutPersons() {
    return NotHeld.of(
        Because.NO_PERSON,
        "what unions announce, count and offer; members by the id of their record at most",
        "campaigns",
        "campaignActivities",
        "campaignDuties",
        "campaignGains",
        "contests",
        "counters",
        "courses",
        "degreeProgrammes",
        "honourCampaigns",
        "overviewCopies",
        "verificationTurns",
        "webhookLanes");
  }

  @Bean
  NotHeld votes() {
    return NotHeld.of(
        Because.NO_PERSON, "a vote lies under a mark that leads to nobody", "starBallots");
  }

  @Bean
  NotHeld partners() {
    return NotHeld.of(
        Because.OFFICE, "addresses and secrets of partner systems", "webhookSubscriptions");
  }

  @Bean
  NotHeld whatPassesInMembers() {
    return NotHeld.of(
        Because.PASSING,
        "spent card codes for hours, how often an account was asked for by a blind index for two"
            + " days, pieces of a copy until it is whole, deliveries to partners for 30 days and"
            + " their watches on a number, under its blind index, for 180, which workbooks of"
            + " errors have a number, under its blind index, as long as these",
        "accountAskings",
        "spentCardCodes",
        "dataExportPieces",
        "rosterErrors",
        "webhookDeliveries",
        "verificationWatches");
  }

  @Bean
  NotHeld proofOfRequests() {
    return NotHeld.of(
        Because.PROOF,
        "what a person asked for by their rights, and what came of it",
        "dataExports",
        "dataErasures",
        "dataCorrections");
  }
}
