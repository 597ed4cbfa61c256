package org.gonghui.org.appraisals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.assessment.Assessment;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/** An appraisal while it is being changed. */
final class AppraisalDraft {

  private final Appraisal from;
  private final Set<String> applicants;
  private final List<Evidence> evidence;
  private final List<Inspection> inspections;
  private AppraisalStatus status;
  private @Nullable Assessment self;
  private boolean overdue;
  private @Nullable LocalDate excellentOn;
  private @Nullable AppliedRule excellenceRule;
  private @Nullable Subsidy subsidy;
  private @Nullable String endedBecause;
  private Deadlines deadlines;

  AppraisalDraft(Appraisal from) {
    this.from = from;
    this.applicants = new LinkedHashSet<>(from.applicants());
    this.evidence = new ArrayList<>(from.evidence());
    this.inspections = new ArrayList<>(from.inspections());
    this.status = from.status();
    this.self = from.self();
    this.overdue = from.overdue();
    this.excellentOn = from.excellentOn();
    this.excellenceRule = from.excellenceRule();
    this.subsidy = from.subsidy();
    this.endedBecause = from.endedBecause();
    this.deadlines = from.deadlines();
  }

  AppraisalDraft status(AppraisalStatus next) {
    status = next;
    return this;
  }

  AppraisalDraft by(String person) {
    applicants.add(person);
    return this;
  }

  AppraisalDraft evidence(Evidence shown) {
    evidence.add(shown);
    return this;
  }

  AppraisalDraft withoutEvidence(String fileId) {
    evidence.removeIf(it -> it.file().id().equals(fileId));
    return this;
  }

  AppraisalDraft self(Assessment made) {
    self = made;
    return this;
  }

  /** What was due is done. */
  AppraisalDraft inspected(Inspection seen) {
    inspections.add(seen);
    overdue = false;
    deadlines = deadlines.meet(Appraisal.DUE);
    return this;
  }

  AppraisalDraft overdue(boolean late) {
    overdue = late;
    return this;
  }

  AppraisalDraft excellent(LocalDate day, LegalRule rule) {
    excellentOn = day;
    excellenceRule = AppliedRule.of(rule);
    return this;
  }

  /** It has not the points of an excellent one any more. */
  AppraisalDraft notExcellent() {
    excellentOn = null;
    excellenceRule = null;
    return this;
  }

  AppraisalDraft subsidy(Subsidy now) {
    subsidy = now;
    return this;
  }

  /** It is over: nothing is due any more, and what was not paid will not be. */
  AppraisalDraft ended(AppraisalStatus last, @Nullable String because) {
    status = last;
    endedBecause = because;
    overdue = false;
    notExcellent();
    deadlines = deadlines.cancel(Appraisal.DUE);
    if (subsidy != null && subsidy.status() == Subsidy.Status.GRANTED) {
      subsidy = subsidy.released();
    }
    return this;
  }

  AppraisalDraft deadlines(Deadlines now) {
    deadlines = now;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  Appraisal done() {
    return new Appraisal(
        from.id(),
        from.unionId(),
        from.kind(),
        status,
        applicants,
        evidence,
        self,
        inspections,
        overdue,
        excellentOn,
        excellenceRule,
        subsidy,
        endedBecause,
        deadlines);
  }
}
