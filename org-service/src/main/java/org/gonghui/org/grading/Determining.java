package org.gonghui.org.grading;

import static org.gonghui.org.grading.FederationGradingStep.CLOSING;
import static org.gonghui.org.grading.FederationGradingStep.DETERMINATION;
import static org.gonghui.org.grading.FederationGradingStep.GRADE;
import static org.gonghui.org.grading.FederationGradingStep.GRADE_LOST;
import static org.gonghui.org.grading.FederationGradingStep.REDETERMINATION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.FederationClass;
import org.gonghui.contracts.FederationGradingEvent.FederationDetermined;
import org.gonghui.contracts.FederationGradingEvent.FederationGradingEnded;
import org.gonghui.contracts.FederationLevel;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.grading.Determination.Cause;
import org.gonghui.platform.law.AppliedRule;

/** How class, level and grade come to hold, and hold no longer. */
final class Determining {

  private static final Duration REMIND = Duration.ofDays(30);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Determining(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * What a federation is.
   *
   * @param enterprises how many stand in its area
   */
  record Size(UnionKind kind, long enterprises) {}

  /** The class of federations of this kind; empty for what is none that is graded. */
  static Optional<FederationClass> classOf(UnionKind kind) {
    return switch (kind) {
      case INDUSTRY_FEDERATION -> Optional.of(FederationClass.INDUSTRY);
      case COMMUNITY_FEDERATION -> Optional.of(FederationClass.COMMUNITY);
      case PARK_FEDERATION -> Optional.of(FederationClass.PARK);
      case DISTRICT_FEDERATION, STREET_FEDERATION, ENTERPRISE_UNION, JOINT_UNION, UNION_GROUP ->
          Optional.empty();
    };
  }

  private static FederationLevel levelOf(long enterprises, LegalRule rule) {
    if (enterprises >= rule.parameter("large")) {
      return FederationLevel.LARGE;
    }
    return enterprises >= rule.parameter("medium") ? FederationLevel.MEDIUM : FederationLevel.SMALL;
  }

  Change<FederationGrading> determine(String id, String unionId, Size size, String person) {
    LegalRule rule = law.rule(Rules.LEVEL, now);
    Determination first =
        new Determination(
            today,
            Cause.FIRST,
            classOf(size.kind())
                .orElseThrow(() -> new RuleBroken("grading.not-a-federation", unionId)),
            levelOf(size.enterprises(), rule),
            size.enterprises(),
            null,
            null,
            person,
            AppliedRule.of(rule));
    FederationGrading made =
        new FederationGrading(
            id,
            unionId,
            DETERMINATION.to().orElseThrow(),
            first,
            List.of(first),
            false,
            null,
            due(Deadlines.none()));
    return Change.of(made, DETERMINATION.key(), told(made, today));
  }

  /** Class and level as they are today; the grade stays. */
  Change<FederationGrading> again(FederationGrading it, Size size, String person) {
    REDETERMINATION.check(it.status());
    Determination before = it.now();
    LegalRule rule = law.rule(Rules.LEVEL, now);
    Determination next =
        new Determination(
            today,
            Cause.AGAIN,
            classOf(size.kind()).orElse(before.federationClass()),
            levelOf(size.enterprises(), rule),
            size.enterprises(),
            before.grade(),
            before.appraisalId(),
            person,
            AppliedRule.of(rule));
    FederationGrading after =
        it.holds(next, false, due(it.deadlines().meet(FederationGrading.DUE)));
    return Change.of(after, REDETERMINATION.key(), told(after, today));
  }

  private Deadlines due(Deadlines running) {
    return law.start(running, FederationGrading.DUE, Rules.REDETERMINATION, now, REMIND);
  }

  /** An appraisal gave it this grade. */
  static Change<FederationGrading> grade(
      FederationGrading it, String appraisalId, String grade, LocalDate on) {
    if (!GRADE.allowed(it.status())) {
      return Change.none(it);
    }
    FederationGrading after = it.holds(it.now().graded(on, grade, appraisalId, "appraisal"));
    return Change.of(after, GRADE.key(), told(after, on));
  }

  /** The appraisal that gave the grade is lost. */
  static Change<FederationGrading> lose(FederationGrading it, String appraisalId, LocalDate on) {
    if (!GRADE_LOST.allowed(it.status()) || !appraisalId.equals(it.now().appraisalId())) {
      return Change.none(it);
    }
    FederationGrading after = it.holds(it.now().withoutGrade(on, "appraisal"));
    return Change.of(after, GRADE_LOST.key(), told(after, on));
  }

  /** The union is gone. */
  static Change<FederationGrading> close(FederationGrading it, LocalDate on) {
    return CLOSING.allowed(it.status())
        ? Change.of(
            it.ended(CLOSING.take(it.status()), on),
            CLOSING.key(),
            new FederationGradingEnded(it.id(), it.unionId(), on))
        : Change.none(it);
  }

  private static FederationDetermined told(FederationGrading it, LocalDate on) {
    Determination holds = it.now();
    return new FederationDetermined(
        it.id(), it.unionId(), holds.federationClass(), holds.level(), holds.grade(), on);
  }
}
