package org.gonghui.org.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.EnterpriseVisitEvent.EnterpriseVisitPaid;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;

/**
 * A visit to an enterprise.
 *
 * @param unionId the federation in whose area the enterprise stands
 * @param findings what was found, in words
 * @param visitors ids of the persons who went
 * @param enteredBy id of the person who entered it
 */
public record EnterpriseVisit(
    String id,
    String unionId,
    String enterpriseId,
    LocalDate visitedOn,
    Purpose purpose,
    String findings,
    List<String> visitors,
    String enteredBy)
    implements Aggregate<EnterpriseVisit> {

  public EnterpriseVisit {
    visitors = List.copyOf(visitors);
  }

  /** Who went sees it, whatever their union. */
  @Override
  public Set<String> people() {
    return Set.copyOf(visitors);
  }

  /** Enters the visit, on its day or later. */
  Change<EnterpriseVisit> pay(LocalDate today) {
    Dates.notFuture(visitedOn, today);
    return Change.of(
        this,
        "entry",
        new EnterpriseVisitPaid(id, unionId, enterpriseId, purpose.name(), visitedOn));
  }
}
