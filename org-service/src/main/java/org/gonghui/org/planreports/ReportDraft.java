package org.gonghui.org.planreports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.platform.files.Proof;
import org.jspecify.annotations.Nullable;

/** A report on the way to its next state. */
final class ReportDraft {

  private final PlanReport from;
  private final Set<String> hands;
  private final List<Proof> evidence;
  private ReportStatus status;
  private @Nullable LocalDate submittedOn;
  private @Nullable Judged judged;
  private boolean unconfirmed;
  private Deadlines deadlines;

  ReportDraft(PlanReport from) {
    this.from = from;
    this.hands = new HashSet<>(from.hands());
    this.evidence = new ArrayList<>(from.evidence());
    this.status = from.status();
    this.submittedOn = from.submittedOn();
    this.judged = from.judged();
    this.unconfirmed = from.unconfirmed();
    this.deadlines = from.deadlines();
  }

  ReportDraft by(String person) {
    hands.add(person);
    return this;
  }

  ReportDraft evidence(Proof next) {
    evidence.add(next);
    return this;
  }

  ReportDraft withoutEvidence(String fileId) {
    evidence.removeIf(it -> it.file().id().equals(fileId));
    return this;
  }

  ReportDraft status(ReportStatus next) {
    status = next;
    return this;
  }

  ReportDraft submitted(LocalDate on) {
    submittedOn = on;
    return this;
  }

  /** Looked at: nothing waits any longer. */
  ReportDraft judged(Judged next) {
    judged = next;
    unconfirmed = false;
    deadlines = deadlines.meet(PlanReport.LOOK);
    return this;
  }

  ReportDraft withdrawn(ReportStatus next) {
    status = next;
    unconfirmed = false;
    deadlines = deadlines.cancel(PlanReport.LOOK);
    return this;
  }

  ReportDraft unconfirmed(boolean is) {
    unconfirmed = is;
    return this;
  }

  ReportDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  PlanReport done() {
    return new PlanReport(
        from.id(),
        from.unionId(),
        from.subject(),
        from.value(),
        from.text(),
        status,
        hands,
        evidence,
        submittedOn,
        judged,
        unconfirmed,
        deadlines);
  }
}
