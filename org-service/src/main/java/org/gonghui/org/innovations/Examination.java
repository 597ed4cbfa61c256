package org.gonghui.org.innovations;

import java.time.LocalDate;
import java.util.List;

/**
 * A look at what came of a project 验收.
 *
 * @param officer who entered it
 * @param examiners who took part; their accounts
 * @param findings what was found, and why where it is not accepted; without personal data
 */
public record Examination(
    LocalDate on, String officer, List<String> examiners, boolean accepted, String findings) {

  public Examination {
    examiners = List.copyOf(examiners);
  }
}
