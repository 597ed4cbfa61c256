package org.gonghui.org.findings;

import static org.gonghui.org.findings.AuditFindingStep.ESCALATION;
import static org.gonghui.org.findings.AuditFindingStep.REMINDER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.AuditFindingEvent.FindingEscalated;
import org.gonghui.contracts.FindingSeverity;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.files.Evidenced;
import org.gonghui.platform.files.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A finding of an audit. Its way is in {@link Correcting}.
 *
 * @param unionId the union that was audited
 * @param audit name of the audit
 * @param fen the money concerned, in CNY fen; 0 where none is
 * @param auditors who raised it and who verified
 * @param correctors who had a hand in the correction: others verify
 * @param path the unions above in order: what is late is put before the first of them, then before
 *     the next
 * @param escalatedTo whom it is before; null where it is in time
 */
public record AuditFinding(
    String id,
    String unionId,
    String audit,
    FindingArea area,
    FindingSeverity severity,
    String description,
    long fen,
    FindingStatus status,
    Set<String> auditors,
    Set<String> correctors,
    @Nullable CorrectionPlan plan,
    List<Proof> evidence,
    List<Review> reviews,
    List<String> path,
    @Nullable String escalatedTo,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<AuditFinding>, Evidenced {

  /** Name of the period of what is due now. */
  static final String DUE = "due";

  public AuditFinding {
    auditors = Set.copyOf(auditors);
    correctors = Set.copyOf(correctors);
    evidence = List.copyOf(evidence);
    reviews = List.copyOf(reviews);
    path = List.copyOf(path);
  }

  @Override
  public Change<AuditFinding> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(edit().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /**
   * One union above after the other looks after it, each as long as the period that has passed was;
   * with the topmost it stays until it is done.
   */
  @Override
  public Change<AuditFinding> expire(Deadline deadline, Instant now) {
    ESCALATION.check(status);
    int next = escalatedTo == null ? 0 : path.indexOf(escalatedTo) + 1;
    String to = path.get(Math.min(next, path.size() - 1));
    FindingEdit edit = edit().escalatedTo(to);
    Deadlines missed = deadlines.miss(deadline.name());
    boolean last = next >= path.size() - 1;
    edit.deadlines(last ? missed : Correcting.again(missed, deadline, now));
    return Change.of(
        edit.done(),
        ESCALATION.key(),
        new FindingEscalated(id, unionId, to, WorkingDays.dateOf(now)));
  }

  FindingEdit edit() {
    return new FindingEdit(this);
  }
}
