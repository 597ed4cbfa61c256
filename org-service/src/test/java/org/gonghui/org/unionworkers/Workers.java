package org.gonghui.org.unionworkers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.SealedPerson;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.crypto.SealedField;

/** Files in the states that tests begin with, reached by real steps. */
final class Workers {

  static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  static final Standards STANDARDS = WorkerFiles.standards("");
  static final SealedField FIELD = new SealedField("x", "i");
  static final Map<String, Integer> FULL = points(20);

  private static final SealedPerson PERSON =
      new SealedPerson("陈**", "138****5678", "440***", FIELD, FIELD, FIELD);

  private Workers() {}

  /** All points but those for founding. */
  static Map<String, Integer> points(int founding) {
    return Map.of(
        "politics", 10,
        "founding", founding,
        "service", 20,
        "rights", 15,
        "reporting", 15,
        "attendance", 10,
        "satisfaction", 10);
  }

  static Instant at(String date) {
    return LocalDate.parse(date).atTime(10, 0).atZone(WorkingDays.ZONE).toInstant();
  }

  static UnionWorker hired(String on, int rank, String now) {
    Entry entry = new Entry("w-1", "u-1", "p-1", null, PERSON, LocalDate.parse(on), rank);
    return new Serving(LAW, at(now)).hire(entry, "officer-1").state();
  }

  static UnionWorker assessed(UnionWorker it, int year, Map<String, Integer> points, String now) {
    Assessing assessing = new Assessing(LAW, at(now));
    UnionWorker scored = assessing.assess(it, year, points, STANDARDS, "officer-1").state();
    return assessing.confirm(scored, year, "officer-2").state();
  }

  static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }
}
