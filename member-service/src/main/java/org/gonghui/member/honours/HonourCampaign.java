package org.gonghui.member.honours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/**
 * The selection of a year 年度评选推荐, with how many each union may nominate.
 *
 * @param unionId the union that organises it and reviews last
 * @param quotas how many by union
 * @param nominationsUntil the last day for nominations
 */
record HonourCampaign(
    String id,
    String unionId,
    HonourKind kind,
    HonourLevel level,
    int year,
    Map<String, Integer> quotas,
    LocalDate nominationsUntil)
    implements Aggregate<HonourCampaign> {

  static final String OPENING = "opening";
  private static final int MOST = 200;

  HonourCampaign {
    quotas = Map.copyOf(quotas);
  }

  static Change<HonourCampaign> open(HonourCampaign made, Instant now) {
    if (made.nominationsUntil.isBefore(WorkingDays.dateOf(now))) {
      throw new RuleBroken("honour.until-past", made.nominationsUntil);
    }
    if (made.quotas.values().stream().anyMatch(it -> it < 1 || it > MOST)) {
      throw new RuleBroken("honour.quota-range", MOST);
    }
    return Change.of(made, OPENING);
  }

  /** How many this union may nominate today. */
  int quotaOf(String union, LocalDate today) {
    if (today.isAfter(nominationsUntil)) {
      throw new RuleBroken("honour.nominations-closed", nominationsUntil);
    }
    Integer quota = quotas.get(union);
    if (quota == null) {
      throw new RuleBroken("honour.no-quota", union);
    }
    return quota;
  }
}
