package org.gonghui.org.appraisals;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.assessment.Assessment;

/**
 * A look at a union on the spot.
 *
 * @param officer who entered it
 * @param inspectors who was there; their accounts
 * @param findings what was seen, and why where it is refused; without personal data
 */
public record Inspection(
    LocalDate on, String officer, List<String> inspectors, String findings, Assessment assessment) {

  public Inspection {
    inspectors = List.copyOf(inspectors);
  }
}
