package org.gonghui.rights.legalaid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gonghui.contracts.AidMatter;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.rights.employers.Employer;
import org.gonghui.rights.lawyers.Counsel;
import org.jspecify.annotations.Nullable;

/** Cases reached by real steps. */
final class Samples {

  static final LegalTime LAW =
      new LegalTime(LegalRules.builtIn().in("440307"), WorkingDays.china());
  static final LegalTime ELSEWHERE =
      new LegalTime(LegalRules.builtIn().in("440306"), WorkingDays.china());

  static final Employer FACTORY = new Employer("深圳某某电子有限公司", null);
  static final SealedField SEALED = new SealedField("sealed", null);
  static final Counsel COUNSEL = new Counsel("p-lawyer", List.of());
  static final Counsel OTHER = new Counsel("p-lawyer2", List.of());
  static final long POOR = 150_000;

  private Samples() {}

  /** Ten in the morning of this day in China. */
  static Instant on(String day) {
    return LocalDate.parse(day).atTime(LocalTime.of(10, 0)).atZone(WorkingDays.ZONE).toInstant();
  }

  static CaseDates dates(@Nullable String accident, @Nullable String ended, @Nullable String knew) {
    return new CaseDates(day(accident), day(ended), day(knew));
  }

  static AidRequest request(AidMatter matter, CaseDates dates) {
    return new AidRequest("p-worker", matter, FACTORY, dates, SEALED, SEALED);
  }

  static Change<LegalAidCase> apply(AidMatter matter, CaseDates dates, String day) {
    return LegalAidCase.apply("aid-1", "u-bantian", request(matter, dates), LAW, on(day));
  }

  /** An injury of September 2026, accepted at once. */
  static LegalAidCase accepted(String day) {
    return apply(AidMatter.INJURY_COMPENSATION, dates("2026-09-20", null, null), day).state();
  }

  /** A dismissal, whose worker's means are to be checked. */
  static LegalAidCase applied(String day) {
    return apply(AidMatter.DISMISSAL, dates(null, "2026-08-31", null), day).state();
  }

  /** A dismissal of a year ago, when the worker has three days left. */
  static LegalAidCase urgent() {
    return apply(AidMatter.DISMISSAL, dates(null, "2025-09-01", null), "2026-08-29").state();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
