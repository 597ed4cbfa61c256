package org.gonghui.org.appraisals;

import static org.gonghui.org.appraisals.AppraisalStep.ACCEPTANCE;
import static org.gonghui.org.appraisals.AppraisalStep.EVIDENCE;
import static org.gonghui.org.appraisals.AppraisalStep.EVIDENCE_REMOVAL;
import static org.gonghui.org.appraisals.AppraisalStep.OPENING;
import static org.gonghui.org.appraisals.AppraisalStep.REASSESSMENT;
import static org.gonghui.org.appraisals.AppraisalStep.REASSESSMENT_FAILURE;
import static org.gonghui.org.appraisals.AppraisalStep.REFUSAL;
import static org.gonghui.org.appraisals.AppraisalStep.SUBMISSION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.AppraisalEvent.AppraisalAccepted;
import org.gonghui.contracts.AppraisalEvent.AppraisalReassessed;
import org.gonghui.contracts.AppraisalEvent.AppraisalRefused;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubmitted;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.assessment.Assessment;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.assessment.Standards;

/** Self-assessment, evidence, inspection, assessment again: how a union comes to its grade. */
final class Appraising {

  static final int MOST_FILES = 60;

  private static final Duration REMIND_INSPECTION = Duration.ofDays(5);
  private static final Duration REMIND_REASSESSMENT = Duration.ofDays(60);

  private final LegalTime law;
  private final Standards standards;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules and standards in force now. */
  Appraising(LegalTime law, Standards standards, Instant now) {
    this.law = law;
    this.standards = standards;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<Appraisal> open(String id, String unionId, AppraisalKind kind, String person) {
    return Change.of(
        new Appraisal(
            id,
            unionId,
            kind,
            OPENING.to().orElseThrow(),
            Set.of(person),
            List.of(),
            null,
            List.of(),
            false,
            null,
            null,
            null,
            null,
            Deadlines.none()),
        OPENING.key());
  }

  Change<Appraisal> show(Appraisal it, Evidence shown, String person) {
    EVIDENCE.check(it.status());
    requireItem(it, shown.item());
    if (it.evidence().size() >= MOST_FILES) {
      throw new RuleBroken("appraisal.too-many-files", MOST_FILES);
    }
    boolean twice =
        it.evidence().stream()
            .anyMatch(one ->
                one.item().equals(shown.item())
                    && one.file().sha256().equals(shown.file().sha256()));
    if (twice) {
      throw new RuleBroken("appraisal.same-file", shown.item());
    }
    return Change.of(it.draft().evidence(shown).by(person).done(), EVIDENCE.key());
  }

  /** Whether evidence can be added, before it is read. */
  void requireOpenFor(Appraisal it, String item) {
    EVIDENCE.check(it.status());
    requireItem(it, item);
  }

  private void requireItem(Appraisal it, String item) {
    if (standard(it.kind()).items().stream().noneMatch(one -> one.id().equals(item))) {
      throw new RuleBroken("assessment.unknown-item", item);
    }
  }

  Change<Appraisal> remove(Appraisal it, String fileId, String person) {
    EVIDENCE_REMOVAL.check(it.status());
    if (!it.has(fileId)) {
      throw new RuleBroken("appraisal.no-such-file", fileId);
    }
    return Change.of(it.draft().withoutEvidence(fileId).by(person).done(), EVIDENCE_REMOVAL.key());
  }

  /** What the union gives itself points for it shows; what is demanded has to be there. */
  Change<Appraisal> submit(Appraisal it, Map<String, Integer> points, String person) {
    AppraisalStatus next = SUBMISSION.take(it.status());
    Standard standard = standard(it.kind());
    Assessment self = standard.assess(points);
    Set<String> shown = new HashSet<>();
    it.evidence().forEach(one -> shown.add(one.item()));
    for (Standard.Item item : standard.items()) {
      int given = Objects.requireNonNull(points.get(item.id()));
      if (item.demanded() && given > 0 && !shown.contains(item.id())) {
        throw new RuleBroken("appraisal.evidence-missing", item.title());
      }
    }
    AppraisalDraft draft = it.draft().status(next).self(self).by(person);
    draft.deadlines(
        law.start(draft.deadlines(), Appraisal.DUE, Rules.INSPECTION, now, REMIND_INSPECTION));
    return Change.of(
        draft.done(),
        SUBMISSION.key(),
        new AppraisalSubmitted(it.id(), it.unionId(), it.kind(), today));
  }

  /** Scored by the version of the checklist that the union scored itself by. */
  Change<Appraisal> inspect(Appraisal it, Score score) {
    ACCEPTANCE.check(it.status());
    Inspection seen = seen(it, score, standards.of(Objects.requireNonNull(it.self())));
    if (!seen.assessment().isPassed()) {
      return Change.of(
          it.draft().status(REFUSAL.take(it.status())).inspected(seen).done(),
          REFUSAL.key(),
          new AppraisalRefused(it.id(), it.unionId(), it.kind(), today));
    }
    return passed(
        it,
        seen,
        ACCEPTANCE,
        (a, grade) -> new AppraisalAccepted(a.id(), a.unionId(), a.kind(), grade, today));
  }

  /** Scored by the checklist in force now. */
  Change<Appraisal> reassess(Appraisal it, Score score) {
    REASSESSMENT.check(it.status());
    Inspection seen = seen(it, score, standard(it.kind()));
    if (!seen.assessment().isPassed()) {
      AppraisalDraft draft = it.draft().inspected(seen);
      AppraisalStatus last = REASSESSMENT_FAILURE.take(it.status());
      return Change.of(
          draft.ended(last, seen.findings()).done(),
          REASSESSMENT_FAILURE.key(),
          Distinction.withdrawn(it, today));
    }
    return passed(
        it,
        seen,
        REASSESSMENT,
        (a, grade) -> new AppraisalReassessed(a.id(), a.unionId(), a.kind(), grade, today));
  }

  private Change<Appraisal> passed(
      Appraisal it,
      Inspection seen,
      AppraisalStep step,
      BiFunction<Appraisal, String, AppraisalEvent> event) {
    AppraisalDraft draft = it.draft().inspected(seen);
    if (it.excellentOn() != null
        && seen.assessment().total() < law.rule(Rules.EXCELLENCE, now).parameter("points")) {
      draft.notExcellent();
    }
    step.to().ifPresent(draft::status);
    draft.deadlines(
        law.start(draft.deadlines(), Appraisal.DUE, Rules.REASSESSMENT, now, REMIND_REASSESSMENT));
    String grade = Objects.requireNonNull(seen.assessment().grade());
    return Change.of(draft.done(), step.key(), event.apply(it, grade));
  }

  /**
   * Two inspectors at least, none of whom had a hand in the application.
   *
   * @param score what they found
   */
  private Inspection seen(Appraisal it, Score score, Standard standard) {
    LegalRule rule = law.rule(Rules.INSPECTION, now);
    Set<String> there = new HashSet<>(score.inspectors());
    if (there.size() < rule.parameter("inspectors")) {
      throw RuleBroken.of(rule, "appraisal.inspectors", rule.parameter("inspectors"));
    }
    if (it.applicants().contains(score.officer())
        || there.stream().anyMatch(it.applicants()::contains)) {
      throw new Forbidden("approval.own-application");
    }
    return new Inspection(
        today,
        score.officer(),
        score.inspectors(),
        score.findings(),
        standard.assess(score.points()));
  }

  private Standard standard(AppraisalKind kind) {
    return standards.at(Rules.standard(kind), today);
  }

  /**
   * What inspectors found.
   *
   * @param officer who enters it
   */
  record Score(
      String officer, List<String> inspectors, String findings, Map<String, Integer> points) {

    Score {
      inspectors = List.copyOf(inspectors);
      points = Map.copyOf(points);
    }
  }
}
