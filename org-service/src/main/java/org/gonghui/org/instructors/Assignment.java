package org.gonghui.org.instructors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that an instructor helps.
 *
 * @param purpose what with
 * @param report what was done, without personal data; null while it goes on
 * @param overdue true while the report is due and has not come
 */
@Schema(name = "InstructorAssignment", description = "派驻企业")
public record Assignment(
    @Schema(example = "assignment-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "enterprise-01k6b3v2s9q0d5w8x7y6z4a3b2") String enterpriseId,
    @Schema(example = "指导工资专项集体协商") String purpose,
    LocalDate from,
    @Schema(example = "officer-bantian") String assignedBy,
    @Nullable LocalDate endedOn,
    @Nullable Result result,
    @Schema(example = "双方签订工资专项集体合同") @Nullable String report,
    @Schema(example = "false") boolean overdue) {

  /** What came of it. */
  public enum Result {
    /** 签订集体合同. */
    CONTRACT_SIGNED,
    /** 提出指导意见. */
    ADVICE_GIVEN,
    /** 未有结果. */
    WITHOUT_RESULT
  }

  /** Name of the period within which it is reported on. */
  String period() {
    return "report-" + id;
  }

  boolean isOpen() {
    return endedOn == null;
  }

  Assignment ended(LocalDate on, Result came, @Nullable String text) {
    return new Assignment(id, enterpriseId, purpose, from, assignedBy, on, came, text, false);
  }

  Assignment late() {
    return new Assignment(
        id, enterpriseId, purpose, from, assignedBy, endedOn, result, report, true);
  }
}
