package org.gonghui.org;

import org.gonghui.platform.privacy.NotHeld;
import org.gonghui.platform.privacy.NotHeld.Because;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collections of which nothing is copied or erased at a person's request, and why. */
@Configuration(proxyBeanMethods = false)
class NotHeldHere {

  @Bean
  NotHeld orgCollectionsWithoutPersons() {
    return NotHeld.of(
        Because.NO_PERSON,
        "unions, what they agree on and what is counted; records by their ids at most",
        "unions",
        "partyLinks",
        "workplaces",
        "weekFacts",
        "appraisals",
        "subsidyFunds",
        "demonstrationSites",
        "innovationProjects",
        "federationGradings",
        "boutiqueProgrammes",
        "boutiques",
        "pairings",
        "duesPayments",
        "reportedRecords",
        "reportedSources",
        "recruitments",
        "vanguardLists",
        "treeLocks",
        "counting");
  }

  @Bean
  NotHeld actsInOffice() {
    return NotHeld.of(
        Because.OFFICE,
        "who founded, visited, owned a measure or a task, reported, was reminded, spent or audited,"
            + " for a union; contacts as their enterprise gives and changes them",
        "unionFoundings",
        "enterpriseVisits",
        "enterprisePlans",
        "planTasks",
        "planReports",
        "toDos",
        "weeklyReports",
        "enterprises",
        "budgets",
        "spendingRequests",
        "auditFindings");
  }
}
