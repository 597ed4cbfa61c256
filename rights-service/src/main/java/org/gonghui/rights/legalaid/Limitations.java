package org.gonghui.rights.legalaid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.AidMatter;
import org.gonghui.kernel.LegalPeriod;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.jspecify.annotations.Nullable;

/** All limitations of a case 时效与期限, computed from its dates by the rules of the day it began. */
final class Limitations {

  private final LegalTime law;
  private final LocalDate appliedOn;
  private final CaseDates dates;
  private final List<Limitation> found = new ArrayList<>(3);

  private Limitations(LegalTime law, LocalDate appliedOn, CaseDates dates) {
    this.law = law;
    this.appliedOn = appliedOn;
    this.dates = dates;
  }

  static List<Limitation> of(
      AidMatter matter, CaseDates dates, LocalDate appliedOn, LegalTime law) {
    return new Limitations(law, appliedOn, dates).of(matter);
  }

  /** The first day after which the worker loses something; null where nothing runs any more. */
  static @Nullable LocalDate nextFor(List<Limitation> all, LocalDate today) {
    return all.stream()
        .filter(it -> it.bindsWorker() && !it.passed(today))
        .map(Limitation::lastDay)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private List<Limitation> of(AidMatter matter) {
    switch (matter) {
      case INJURY_RECOGNITION -> recognition();
      case INJURY_COMPENSATION -> {
        recognition();
        // The compensation was withheld at the earliest on the day of the accident.
        add("arbitration", Rules.ARBITRATION, firstOf(dates.knewOn(), dates.accidentOn()));
      }
      // 第二十七条第四款: while the employment lasts the time for wages does not run.
      case MIGRANT_WAGES, WAGES ->
          add("arbitration", Rules.ARBITRATION_OF_WAGES, dates.employmentEndedOn());
      case DISMISSAL ->
          add("arbitration", Rules.ARBITRATION, firstOf(dates.knewOn(), dates.employmentEndedOn()));
      case SOCIAL_INSURANCE, OTHER -> add("arbitration", Rules.ARBITRATION, dates.knewOn());
    }
    return List.copyOf(found);
  }

  private void recognition() {
    LegalRule byEmployer = law.rules().at(Rules.RECOGNITION_BY_EMPLOYER, appliedOn);
    found.add(limitation("recognition-by-employer", byEmployer, false, dates.accidentOn()));
    add("recognition-by-worker", Rules.RECOGNITION_BY_WORKER, dates.accidentOn());
  }

  private void add(String name, String rule, @Nullable LocalDate from) {
    found.add(limitation(name, law.rules().at(rule, appliedOn), true, from));
  }

  private Limitation limitation(
      String name, LegalRule rule, boolean bindsWorker, @Nullable LocalDate from) {
    LocalDate lastDay = from == null ? null : LegalPeriod.of(rule).lastDay(from, law.calendar());
    return new Limitation(name, rule, bindsWorker, from, lastDay);
  }

  private static @Nullable LocalDate firstOf(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : a;
  }
}
