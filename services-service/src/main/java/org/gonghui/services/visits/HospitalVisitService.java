package org.gonghui.services.visits;

import java.time.LocalDate;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.privacy.Pseudonyms;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.services.consents.ConsentGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reporting and cancelling visits, and reading what was written down at them. */
@Service
class HospitalVisitService {

  private static final String KIND = "hospital-visit";

  private final HospitalVisits visits;
  private final VisitNotes notes;
  private final AuditTrail trail;
  private final ConsentGate consents;

  HospitalVisitService(
      HospitalVisits visits, VisitNotes notes, AuditTrail trail, ConsentGate consents) {
    this.visits = visits;
    this.notes = notes;
    this.trail = trail;
    this.consents = consents;
  }

  /**
   * With what was found, which needs the worker's consent, or with the day alone, which needs none.
   */
  Mono<Stored<HospitalVisit>> report(
      Command command, String id, LocalDate madeOn, @Nullable String note) {
    LocalDate today = WorkingDays.dateOf(command.now());
    if (note == null) {
      return visits.change(id, command, it -> it.report(madeOn, null, today));
    }
    SealedField sealed = notes.seal(id, VisitNotes.NOTE, note);
    return visits
        .find(command.viewer(), id)
        .flatMap(it -> mayTell(it.state(), command))
        .then(Mono.defer(() -> visits.change(id, command, it -> it.report(madeOn, sealed, today))));
  }

  Mono<Stored<HospitalVisit>> cancel(Command command, String id, String reason) {
    LocalDate today = WorkingDays.dateOf(command.now());
    SealedField sealed = notes.seal(id, VisitNotes.REASON, reason);
    return visits.change(id, command, it -> it.cancel(sealed, today));
  }

  /**
   * What tells of health is written and read only while the worker consents; they themself may
   * always read it (个人信息保护法 第四十五条). What was never written down needs no consent.
   */
  private Mono<Void> mayRead(HospitalVisit visit, Command command) {
    return visit.note() == null || command.viewer().is(visit.personId())
        ? Mono.empty()
        : mayTell(visit, command);
  }

  private Mono<Void> mayTell(HospitalVisit visit, Command command) {
    return consents.require(
        visit.personId(), ConsentPurpose.RELIEF, SensitiveData.HEALTH, command.now());
  }

  /** In plain, once the reading and its purpose stand on the audit trail. */
  Mono<VisitNotes.Plain> disclose(Command command, String id, String purpose) {
    AccountableAct act =
        AccountableAct.read(KIND, id, purpose, VisitNotes.NOTE, VisitNotes.REASON)
            .traced(command.traceId());
    return visits
        .find(command.viewer(), id)
        .filter(it -> !Pseudonyms.isOne(it.state().personId()))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("disclosure.erased")))
        .delayUntil(it -> mayRead(it.state(), command))
        .flatMap(it ->
            trail.record(command.viewer(), act).then(Mono.defer(() -> notes.open(it.state()))));
  }
}
