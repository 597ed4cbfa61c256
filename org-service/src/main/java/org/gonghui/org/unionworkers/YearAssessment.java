package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a year.
 *
 * @param score by which version of the standard it came to what
 * @param proposedBy who scored: another confirms
 * @param contested the indicators that the worker appealed against
 * @param reviewedBy who reviewed them, neither of the two
 */
record YearAssessment(
    int year,
    Status status,
    Assessment score,
    String proposedBy,
    @Nullable String confirmedBy,
    @Nullable LocalDate confirmedOn,
    List<String> contested,
    @Nullable String reviewedBy) {

  /** How it stands with it. */
  enum Status {
    /** 待核定. */
    PROPOSED,
    /** 已核定. */
    CONFIRMED,
    /** 申请复核. */
    APPEALED,
    /** 已复核. */
    REVIEWED
  }

  YearAssessment {
    contested = List.copyOf(contested);
  }

  static YearAssessment proposed(int year, Assessment score, String person) {
    return new YearAssessment(year, Status.PROPOSED, score, person, null, null, List.of(), null);
  }

  YearAssessment confirmed(String person, LocalDate on) {
    return new YearAssessment(
        year, Status.CONFIRMED, score, proposedBy, person, on, List.of(), null);
  }

  YearAssessment appealed(List<String> items) {
    return new YearAssessment(
        year, Status.APPEALED, score, proposedBy, confirmedBy, confirmedOn, items, null);
  }

  YearAssessment reviewed(Assessment again, String person) {
    return new YearAssessment(
        year, Status.REVIEWED, again, proposedBy, confirmedBy, confirmedOn, contested, person);
  }

  WorkerGrade grade() {
    return WorkerGrade.of(score);
  }

  /** True once it stands and nobody looks at it again. */
  boolean stands() {
    return status == Status.CONFIRMED || status == Status.REVIEWED;
  }
}
