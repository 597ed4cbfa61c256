package org.gonghui.services.visits;

import java.time.LocalDate;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reporting and cancelling visits. */
@Service
class HospitalVisitService {

  private final HospitalVisits visits;

  HospitalVisitService(HospitalVisits visits) {
    this.visits = visits;
  }

  Mono<Stored<HospitalVisit>> report(Command command, String id, LocalDate madeOn, String note) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return visits.change(id, command, it -> it.report(madeOn, note, today));
  }

  Mono<Stored<HospitalVisit>> cancel(Command command, String id, String reason) {
    return visits.change(id, command, it -> it.cancel(reason));
  }
}
