package org.gonghui.member.honours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The honour as it was given.
 *
 * @param certificateNumber 证书编号
 * @param document 表彰决定文号
 * @param benefits what the bearer may have each year
 * @param year for which the benefits were told last
 * @param taken which of them the bearer has had
 * @param endedOn the day on which the bearer died: nothing is due after it; null while they live
 */
record Award(
    String certificateNumber,
    String document,
    LocalDate on,
    Benefits benefits,
    int year,
    List<Taken> taken,
    @Nullable LocalDate endedOn) {

  /**
   * Benefits of one year 劳模待遇.
   *
   * @param rule the rule that sets them, as it was at the award
   */
  record Benefits(int checkUps, int recuperations, int reliefs, String rule) {

    static Benefits of(LegalRule rule) {
      return new Benefits(
          Math.toIntExact(rule.parameter("checkUps")),
          Math.toIntExact(rule.parameter("recuperations")),
          Math.toIntExact(rule.parameter("reliefs")),
          rule.id());
    }

    int of(BenefitKind kind) {
      return switch (kind) {
        case CHECK_UP -> checkUps;
        case RECUPERATION -> recuperations;
        case RELIEF -> reliefs;
      };
    }
  }

  /** One benefit that the bearer has had. */
  record Taken(BenefitKind kind, LocalDate on) {

    private boolean isOf(BenefitKind which, int year) {
      return kind == which && on.getYear() == year;
    }
  }

  Award {
    taken = taken == null ? List.of() : List.copyOf(taken);
  }

  static Award given(String certificate, String document, LocalDate on, Benefits benefits) {
    return new Award(certificate, document, on, benefits, on.getYear(), List.of(), null);
  }

  Award in(int next) {
    return new Award(certificateNumber, document, on, benefits, next, taken, endedOn);
  }

  Award endedOn(LocalDate day) {
    return new Award(certificateNumber, document, on, benefits, year, taken, day);
  }

  /** The award with one benefit more; a year has as many as the rule gives. */
  Award with(Taken one, LocalDate today) {
    if (endedOn != null && one.on().isAfter(endedOn)) {
      throw new RuleBroken("honour.benefits-ended", endedOn);
    }
    if (one.on().isBefore(on) || one.on().isAfter(today)) {
      throw new RuleBroken("honour.benefit-day", on, today);
    }
    long had = taken.stream().filter(it -> it.isOf(one.kind(), one.on().getYear())).count();
    if (had >= benefits.of(one.kind())) {
      throw new RuleBroken("honour.benefit-used", benefits.of(one.kind()), one.on().getYear());
    }
    List<Taken> all = new ArrayList<>(taken);
    all.add(one);
    return new Award(certificateNumber, document, on, benefits, year, all, endedOn);
  }
}
