package org.gonghui.services.visits;

import java.time.LocalDate;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reporting and cancelling visits, and reading what was written down at them. */
@Service
class HospitalVisitService {

  private static final String KIND = "hospital-visit";

  private final HospitalVisits visits;
  private final VisitNotes notes;
  private final AuditTrail trail;

  HospitalVisitService(HospitalVisits visits, VisitNotes notes, AuditTrail trail) {
    this.visits = visits;
    this.notes = notes;
    this.trail = trail;
  }

  Mono<Stored<HospitalVisit>> report(Command command, String id, LocalDate madeOn, String note) {
    LocalDate today = WorkingDays.dateOf(command.now());
    SealedField sealed = notes.seal(id, VisitNotes.NOTE, note);
    return visits.change(id, command, it -> it.report(madeOn, sealed, today));
  }

  Mono<Stored<HospitalVisit>> cancel(Command command, String id, String reason) {
    LocalDate today = WorkingDays.dateOf(command.now());
    SealedField sealed = notes.seal(id, VisitNotes.REASON, reason);
    return visits.change(id, command, it -> it.cancel(sealed, today));
  }

  /** In plain, once the reading and its purpose stand on the audit trail. */
  Mono<VisitNotes.Plain> disclose(Command command, String id, String purpose) {
    AccountableAct act =
        AccountableAct.read(KIND, id, purpose, VisitNotes.NOTE, VisitNotes.REASON)
            .traced(command.traceId());
    return visits
        .find(command.viewer(), id)
        .flatMap(it ->
            trail.record(command.viewer(), act).then(Mono.defer(() -> notes.open(it.state()))));
  }
}
