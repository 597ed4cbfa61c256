package org.gonghui.services.visits;

import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitCancelled;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitMade;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitOpened;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * A visit to a worker who was injured at work.
 *
 * @param id made from the case's id, so that a case has one
 * @param unionId the union that keeps the case
 * @param madeOn when it was made
 * @param note what the visitors found and promised, sealed as it tells of health; null where
 *     nothing was written down
 * @param reason why it was cancelled, sealed as well
 */
public record HospitalVisit(
    String id,
    String unionId,
    String caseId,
    String personId,
    LocalDate openedOn,
    VisitStatus status,
    @Nullable LocalDate madeOn,
    @Nullable SealedField note,
    @Nullable SealedField reason)
    implements Aggregate<HospitalVisit> {

  static String idFor(String caseId) {
    return "visit-" + caseId;
  }

  static Change<HospitalVisit> open(
      String caseId, String personId, String unionId, LocalDate today) {
    var visit =
        new HospitalVisit(
            idFor(caseId), unionId, caseId, personId, today, VisitStatus.OPEN, null, null, null);
    return Change.of(
        visit,
        VisitStep.OPENING.key(),
        new HospitalVisitOpened(visit.id(), caseId, personId, unionId, today));
  }

  /** The visit was made; not in the future, and not before the case was opened. */
  Change<HospitalVisit> report(LocalDate day, @Nullable SealedField found, LocalDate today) {
    VisitStatus next = VisitStep.REPORT.take(status);
    if (day.isAfter(today) || day.isBefore(openedOn)) {
      throw new RuleBroken("hospital-visit.day", openedOn, today);
    }
    return Change.of(
        new HospitalVisit(id, unionId, caseId, personId, openedOn, next, day, found, null),
        VisitStep.REPORT.key(),
        new HospitalVisitMade(id, caseId, personId, unionId, day));
  }

  Change<HospitalVisit> cancel(SealedField why, LocalDate today) {
    VisitStatus next = VisitStep.CANCELLATION.take(status);
    return Change.of(
        new HospitalVisit(id, unionId, caseId, personId, openedOn, next, null, null, why),
        VisitStep.CANCELLATION.key(),
        new HospitalVisitCancelled(id, caseId, personId, unionId, today));
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }
}
