package org.gonghui.org.budgets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.jspecify.annotations.Nullable;

/** A budget while it is being changed. */
final class BudgetEdit {

  private final Budget from;
  private final Set<String> drafters;
  private final Set<String> late;
  private BudgetStatus status;
  private List<BudgetLine> draft;
  private List<BudgetVersion> versions;
  private List<Commitment> commitments;
  private @Nullable Performance performance;
  private Deadlines deadlines;

  BudgetEdit(Budget from) {
    this.from = from;
    this.drafters = new HashSet<>(from.drafters());
    this.late = new HashSet<>(from.late());
    this.status = from.status();
    this.draft = from.draft();
    this.versions = from.versions();
    this.commitments = from.commitments();
    this.performance = from.performance();
    this.deadlines = from.deadlines();
  }

  BudgetEdit status(BudgetStatus next) {
    status = next;
    return this;
  }

  BudgetEdit by(String person) {
    drafters.add(person);
    return this;
  }

  BudgetEdit draft(List<BudgetLine> lines) {
    draft = lines;
    return this;
  }

  BudgetEdit version(BudgetVersion submitted) {
    versions = new ArrayList<>(versions);
    versions.add(submitted);
    return this;
  }

  /** The last version in another state. */
  BudgetEdit decided(BudgetVersion version) {
    versions = new ArrayList<>(versions);
    versions.set(versions.size() - 1, version);
    return this;
  }

  BudgetEdit commitments(List<Commitment> all) {
    commitments = all;
    return this;
  }

  BudgetEdit performance(Performance reported) {
    performance = reported;
    return this;
  }

  /** What was due is done. */
  BudgetEdit met(String name) {
    late.remove(name);
    deadlines = deadlines.meet(name);
    return this;
  }

  BudgetEdit late(String name) {
    late.add(name);
    return this;
  }

  BudgetEdit deadlines(Deadlines now) {
    deadlines = now;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  Budget done() {
    return new Budget(
        from.id(),
        from.unionId(),
        from.year(),
        status,
        drafters,
        draft,
        versions,
        commitments,
        performance,
        late,
        !late.isEmpty(),
        deadlines);
  }
}
