package org.gonghui.org.pairings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.Deadlines;
import org.jspecify.annotations.Nullable;

/** A pairing while it is being changed. */
final class PairingDraft {

  private final Pairing from;
  private final List<JointActivity> activities;
  private PairingStatus status;
  private @Nullable LocalDate agreedOn;
  private @Nullable String declinedBecause;
  private boolean overdue;
  private @Nullable LocalDate endedOn;
  private @Nullable String endedBecause;
  private Deadlines deadlines;

  PairingDraft(Pairing from) {
    this.from = from;
    this.activities = new ArrayList<>(from.activities());
    this.status = from.status();
    this.agreedOn = from.agreedOn();
    this.declinedBecause = from.declinedBecause();
    this.overdue = from.overdue();
    this.endedOn = from.endedOn();
    this.endedBecause = from.endedBecause();
    this.deadlines = from.deadlines();
  }

  PairingDraft agreed(PairingStatus next, LocalDate on) {
    status = next;
    agreedOn = on;
    overdue = false;
    return this;
  }

  PairingDraft declined(PairingStatus next, String because) {
    status = next;
    declinedBecause = because;
    overdue = false;
    return this;
  }

  PairingDraft activity(JointActivity held) {
    activities.add(held);
    return this;
  }

  PairingDraft overdue(boolean late) {
    overdue = late;
    return this;
  }

  PairingDraft ended(PairingStatus last, LocalDate on, @Nullable String because) {
    status = last;
    endedOn = on;
    endedBecause = because;
    overdue = false;
    deadlines = deadlines.cancelAll();
    return this;
  }

  PairingDraft deadlines(Deadlines now) {
    deadlines = now;
    return this;
  }

  Pairing done() {
    return new Pairing(
        from.id(),
        from.unionId(),
        from.partnerId(),
        from.couple(),
        from.agreement(),
        status,
        from.offeredOn(),
        from.offeredBy(),
        agreedOn,
        declinedBecause,
        activities,
        overdue,
        endedOn,
        endedBecause,
        deadlines);
  }
}
