package org.gonghui.org.plan;

import java.time.LocalDate;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;

/**
 * What a question about a plan is about.
 *
 * @param on the day at whose end figures are taken
 */
public record Asked(WorkPlan plan, UnionListed union, LocalDate on) {

  /** True for the union that the plan is of: its numbers are not shared out among those below. */
  public boolean isWhole() {
    return union.kind() == UnionKind.DISTRICT_FEDERATION;
  }

  /** Where the records are that a figure counts of this union at the end of this day. */
  public String records(String metric) {
    return "/api/v1/work-plans/%d/metrics/%s/records?unionId=%s&on=%s"
        .formatted(plan.year(), metric, union.unionId(), on);
  }
}
