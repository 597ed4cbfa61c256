package org.gonghui.org.grading;

import java.time.LocalDate;
import org.gonghui.contracts.FederationClass;
import org.gonghui.contracts.FederationLevel;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * What held for a federation from a day on.
 *
 * @param enterprises how many stood in its area when the level was determined
 * @param grade by the standard; null where it has none
 * @param appraisalId the appraisal that gave the grade
 * @param by id of the person who determined it, or the part of the system that did
 * @param version of the rule by which the level is; null where it was determined before that was
 *     kept
 */
public record Determination(
    LocalDate on,
    Cause cause,
    FederationClass federationClass,
    FederationLevel level,
    long enterprises,
    @Nullable String grade,
    @Nullable String appraisalId,
    String by,
    @Nullable AppliedRule version) {

  /** Why it was determined. */
  public enum Cause {
    /** 首次分类分层. */
    FIRST,
    /** 重新分类分层. */
    AGAIN,
    /** 等级评定或复评. */
    GRADED,
    /** 等级撤销. */
    GRADE_LOST
  }

  Determination graded(LocalDate day, String newGrade, String appraisal, String person) {
    return new Determination(
        day,
        Cause.GRADED,
        federationClass,
        level,
        enterprises,
        newGrade,
        appraisal,
        person,
        version);
  }

  Determination withoutGrade(LocalDate day, String person) {
    return new Determination(
        day, Cause.GRADE_LOST, federationClass, level, enterprises, null, null, person, version);
  }
}
