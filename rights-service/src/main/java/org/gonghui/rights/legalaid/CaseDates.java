package org.gonghui.rights.legalaid;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.gonghui.contracts.AidMatter;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The days from which the worker's time runs.
 *
 * @param accidentOn day of the accident, or of the diagnosis of an occupational disease
 * @param employmentEndedOn when the employment ended; null while it lasts
 * @param knewOn when the worker knew, or should have known, that their right was infringed
 */
public record CaseDates(
    @Nullable LocalDate accidentOn,
    @Nullable LocalDate employmentEndedOn,
    @Nullable LocalDate knewOn) {

  /** Longer ago than any working life: a slip of the pen. */
  private static final int LONGEST_YEARS = 80;

  /** Refuses where the days that the matter turns on are missing or cannot be. */
  void check(AidMatter matter, LocalDate today) {
    Stream.of(accidentOn, employmentEndedOn, knewOn)
        .filter(Objects::nonNull)
        .forEach(it -> checkPlausible(it, today));
    switch (matter) {
      case INJURY_RECOGNITION, INJURY_COMPENSATION ->
          demand(accidentOn, "legal-aid.accident-date-missing");
      case DISMISSAL ->
          demand(knewOn == null ? employmentEndedOn : knewOn, "legal-aid.dismissal-date-missing");
      case SOCIAL_INSURANCE -> demand(knewOn, "legal-aid.knowledge-date-missing");
      // While the employment lasts there is no limitation of wages, and any other matter may
      // concern no right that is infringed already.
      case MIGRANT_WAGES, WAGES, OTHER -> {}
    }
  }

  private static void checkPlausible(@Nullable LocalDate day, LocalDate today) {
    if (day != null && (day.isAfter(today) || day.isBefore(today.minusYears(LONGEST_YEARS)))) {
      throw new RuleBroken("legal-aid.date-implausible", today.minusYears(LONGEST_YEARS), today);
    }
  }

  private static void demand(@Nullable LocalDate day, String code) {
    if (day == null) {
      throw new RuleBroken(code);
    }
  }
}
