package org.gonghui.member.studios;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.assessment.Assessment;

/**
 * A look at a studio on the spot.
 *
 * @param officer who entered it
 * @param inspectors who was there; their accounts
 * @param evidence what was seen, without personal data
 */
record Inspection(
    LocalDate on, String officer, List<String> inspectors, String evidence, Assessment assessment) {

  Inspection {
    inspectors = List.copyOf(inspectors);
  }
}
