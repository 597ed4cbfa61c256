package org.gonghui.org.innovations;

import static org.gonghui.org.innovations.InnovationProjectStep.EVIDENCE;
import static org.gonghui.org.innovations.InnovationProjectStep.EVIDENCE_REMOVAL;

import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a project shows by files: the application until it is submitted, a milestone while it is
 * carried out. What others have looked at stays.
 */
final class Filing {

  static final int MOST_FILES = 60;

  private Filing() {}

  /** Whether a file can be added, before it is read. */
  static void requireOpen(InnovationProject it, @Nullable Integer milestone) {
    EVIDENCE.check(it.status());
    boolean running = it.status() == ProjectStatus.RUNNING;
    if (running != (milestone != null)) {
      throw new RuleBroken(running ? "innovation.file-milestone" : "innovation.file-application");
    }
    if (milestone != null) {
      it.milestone(milestone);
    }
    if (it.evidence().size() >= MOST_FILES) {
      throw new RuleBroken("innovation.too-many-files", MOST_FILES);
    }
  }

  static Change<InnovationProject> show(InnovationProject it, ProjectFile shown, String person) {
    requireOpen(it, shown.milestone());
    if (it.hasCopyOf(shown.file())) {
      throw new RuleBroken("innovation.same-file", shown.title());
    }
    return Change.of(it.draft().evidence(shown).by(person).done(), EVIDENCE.key());
  }

  /** Before it is submitted, or before its milestone is reported. */
  static Change<InnovationProject> remove(InnovationProject it, String fileId, String person) {
    EVIDENCE_REMOVAL.check(it.status());
    ProjectFile file =
        it.evidence().stream()
            .filter(one -> one.file().id().equals(fileId))
            .findFirst()
            .orElseThrow(() -> new RuleBroken("innovation.no-such-file", fileId));
    if (!isOpen(it, file)) {
      throw new RuleBroken("innovation.file-stays", file.title());
    }
    return Change.of(it.draft().withoutEvidence(fileId).by(person).done(), EVIDENCE_REMOVAL.key());
  }

  /** True where nobody has looked at it yet. */
  static boolean isOpen(InnovationProject it, ProjectFile file) {
    Integer milestone = file.milestone();
    return it.status() == ProjectStatus.RUNNING
        ? milestone != null && !it.milestone(milestone).isDone()
        : milestone == null;
  }
}
