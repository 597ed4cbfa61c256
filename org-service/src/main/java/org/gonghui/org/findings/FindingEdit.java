package org.gonghui.org.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.platform.files.Proof;
import org.jspecify.annotations.Nullable;

/** A finding while it is being changed. */
final class FindingEdit {

  private final AuditFinding from;
  private final Set<String> auditors;
  private final Set<String> correctors;
  private final List<Proof> evidence;
  private List<Review> reviews;
  private FindingStatus status;
  private @Nullable CorrectionPlan plan;
  private @Nullable String escalatedTo;
  private boolean overdue;
  private Deadlines deadlines;

  FindingEdit(AuditFinding from) {
    this.from = from;
    this.auditors = new HashSet<>(from.auditors());
    this.correctors = new HashSet<>(from.correctors());
    this.evidence = new ArrayList<>(from.evidence());
    this.reviews = from.reviews();
    this.status = from.status();
    this.plan = from.plan();
    this.escalatedTo = from.escalatedTo();
    this.overdue = from.overdue();
    this.deadlines = from.deadlines();
  }

  FindingEdit status(FindingStatus next) {
    status = next;
    return this;
  }

  FindingEdit auditor(String person) {
    auditors.add(person);
    return this;
  }

  FindingEdit corrector(String person) {
    correctors.add(person);
    return this;
  }

  FindingEdit plan(CorrectionPlan made) {
    plan = made;
    return this;
  }

  FindingEdit evidence(Proof shown) {
    evidence.add(shown);
    return this;
  }

  FindingEdit reported(Review made) {
    reviews = new ArrayList<>(reviews);
    reviews.add(made);
    return this;
  }

  /** The last round in another state. */
  FindingEdit reviewed(Review made) {
    reviews = new ArrayList<>(reviews);
    reviews.set(reviews.size() - 1, made);
    return this;
  }

  FindingEdit escalatedTo(String union) {
    escalatedTo = union;
    overdue = true;
    return this;
  }

  /** What was due is done. */
  FindingEdit met() {
    overdue = false;
    escalatedTo = null;
    deadlines = deadlines.meet(AuditFinding.DUE);
    return this;
  }

  /** Nothing is due any more. */
  FindingEdit over() {
    overdue = false;
    escalatedTo = null;
    deadlines = deadlines.cancelAll();
    return this;
  }

  FindingEdit deadlines(Deadlines now) {
    deadlines = now;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  AuditFinding done() {
    return new AuditFinding(
        from.id(),
        from.unionId(),
        from.audit(),
        from.area(),
        from.severity(),
        from.description(),
        from.fen(),
        status,
        auditors,
        correctors,
        plan,
        evidence,
        reviews,
        from.path(),
        escalatedTo,
        overdue,
        deadlines);
  }
}
