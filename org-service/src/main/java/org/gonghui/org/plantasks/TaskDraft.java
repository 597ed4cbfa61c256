package org.gonghui.org.plantasks;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.Deadlines;
import org.gonghui.platform.files.Proof;
import org.jspecify.annotations.Nullable;

/** A task on the way to its next state. */
final class TaskDraft {

  private final PlanTask from;
  private final List<Progress> progress;
  private final List<Proof> evidence;
  private Assignment assignment;
  private TaskStatus status;
  private @Nullable Closed completion;
  private boolean overdue;
  private boolean unconfirmed;
  private @Nullable Closed ending;
  private Deadlines deadlines;

  TaskDraft(PlanTask from) {
    this.from = from;
    this.progress = new ArrayList<>(from.progress());
    this.evidence = new ArrayList<>(from.evidence());
    this.assignment = from.assignment();
    this.status = from.status();
    this.completion = from.completion();
    this.overdue = from.overdue();
    this.unconfirmed = from.unconfirmed();
    this.ending = from.ending();
    this.deadlines = from.deadlines();
  }

  TaskDraft assignment(Assignment next) {
    assignment = next;
    return this;
  }

  TaskDraft progress(Progress next) {
    progress.add(next);
    return this;
  }

  TaskDraft evidence(Proof next) {
    evidence.add(next);
    return this;
  }

  TaskDraft withoutEvidence(String fileId) {
    evidence.removeIf(it -> it.file().id().equals(fileId));
    return this;
  }

  /** Reported as done; it is no longer overdue. */
  TaskDraft reported(TaskStatus next, Closed how) {
    status = next;
    completion = how;
    overdue = false;
    return this;
  }

  /** To be done again. */
  TaskDraft returned(TaskStatus next) {
    status = next;
    completion = null;
    unconfirmed = false;
    return this;
  }

  /** It ends with all its periods. */
  TaskDraft ended(TaskStatus next, Closed how) {
    status = next;
    ending = how;
    overdue = false;
    unconfirmed = false;
    deadlines = deadlines.cancelAll();
    return this;
  }

  TaskDraft overdue(boolean is) {
    overdue = is;
    return this;
  }

  TaskDraft unconfirmed(boolean is) {
    unconfirmed = is;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  TaskDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  PlanTask done() {
    return new PlanTask(
        from.id(),
        from.unionId(),
        from.year(),
        from.item(),
        from.parentId(),
        from.level(),
        assignment,
        from.openedOn(),
        status,
        progress,
        evidence,
        completion,
        overdue,
        unconfirmed,
        ending,
        deadlines);
  }
}
