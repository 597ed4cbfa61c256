package org.gonghui.org.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.EnterpriseVisitEvent.EnterpriseVisitPaid;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A visit to an enterprise.
 *
 * @param unionId the federation in whose area the enterprise stood
 * @param keptBy the one that keeps its file now; null where that is still the same
 * @param findings what was found, in words
 * @param visitors ids of the persons who went
 * @param enteredBy id of the person who entered it
 */
public record EnterpriseVisit(
    String id,
    String unionId,
    @Nullable String keptBy,
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

  /** Who keeps the file sees what was found at the enterprise before. */
  @Override
  public Set<String> otherUnions() {
    return keptBy == null ? Set.of() : Set.of(keptBy);
  }

  /** The file went to another federation, or came back. */
  Change<EnterpriseVisit> follow(String federationId) {
    String keeper = federationId.equals(unionId) ? null : federationId;
    EnterpriseVisit there =
        new EnterpriseVisit(
            id, unionId, keeper, enterpriseId, visitedOn, purpose, findings, visitors, enteredBy);
    return Objects.equals(keeper, keptBy) ? Change.none(this) : Change.of(there, "file-moved");
  }

  /**
   * Enters the visit, on its day or later.
   *
   * @param since when the federation was established in whose area the enterprise stands
   */
  Change<EnterpriseVisit> pay(LocalDate since, LocalDate today) {
    Dates.notFuture(visitedOn, today);
    if (visitedOn.isBefore(since)) {
      throw new RuleBroken("enterprise-visit.before-the-union", visitedOn, since);
    }
    return Change.of(
        this,
        "entry",
        new EnterpriseVisitPaid(id, unionId, enterpriseId, purpose.name(), visitedOn));
  }
}
