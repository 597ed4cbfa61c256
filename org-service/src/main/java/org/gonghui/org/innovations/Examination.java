package org.gonghui.org.innovations;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * A look at what came of a project 验收.
 *
 * @param officer who entered it
 * @param examiners who took part; their accounts
 * @param findings what was found, and why where it is not accepted; without personal data
 * @param rule which was followed; null for one that was held before that was kept
 */
public record Examination(
    LocalDate on,
    String officer,
    List<String> examiners,
    boolean accepted,
    String findings,
    @Nullable AppliedRule rule) {

  public Examination {
    examiners = List.copyOf(examiners);
  }

  Examination(
      LocalDate on, String officer, List<String> examiners, boolean accepted, String findings) {
    this(on, officer, examiners, accepted, findings, null);
  }

  /** The same, with the rule that was followed. */
  Examination by(LegalRule followed) {
    AppliedRule version = AppliedRule.of(followed);
    return new Examination(on, officer, examiners, accepted, findings, version);
  }
}
