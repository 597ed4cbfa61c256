package org.gonghui.member.degrees;

import java.time.LocalDate;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;

/**
 * The programme of a year.
 *
 * @param unionId the union that selects
 */
record Programme(String id, String unionId, Terms terms, ProgrammeStatus status)
    implements Aggregate<Programme> {

  /**
   * Its conditions.
   *
   * @param places how many are selected
   * @param grant for each who is enrolled
   * @param oldest how old an applicant is at most, in years
   * @param months how long an applicant has been a member at least
   */
  record Terms(
      int year,
      String title,
      int places,
      Money grant,
      int oldest,
      int months,
      LocalDate applyFrom,
      LocalDate applyUntil) {

    /** True where who is born on this day is older than an applicant may be on that one. */
    boolean isTooOld(LocalDate bornOn, LocalDate day) {
      return !bornOn.plusYears(oldest + 1L).isAfter(day);
    }
  }

  static Change<Programme> announce(String id, String unionId, Terms terms) {
    if (terms.applyUntil.isBefore(terms.applyFrom) || terms.applyFrom.getYear() != terms.year) {
      throw new RuleBroken("degree.days", terms.applyFrom, terms.applyUntil);
    }
    return Change.of(
        new Programme(id, unionId, terms, ProgrammeStep.ANNOUNCEMENT.to().orElseThrow()),
        ProgrammeStep.ANNOUNCEMENT.key());
  }

  Change<Programme> close() {
    return Change.of(
        new Programme(id, unionId, terms, ProgrammeStep.CLOSING.take(status)),
        ProgrammeStep.CLOSING.key());
  }

  /** The programme, if it takes applications on this day. */
  Programme taking(LocalDate today) {
    if (status != ProgrammeStatus.OPEN) {
      throw new RuleBroken("degree.closed");
    }
    boolean open = !today.isBefore(terms.applyFrom) && !today.isAfter(terms.applyUntil);
    if (!open) {
      throw new RuleBroken("degree.not-then", terms.applyFrom, terms.applyUntil);
    }
    return this;
  }
}
