package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a file was closed 档案注销.
 *
 * @param on the first day on which it counts no more
 * @param reason in words
 * @param until the first day on which it counts again; null while it is closed
 * @param reopened why it was opened again; null while it is closed
 */
@Schema(name = "EnterpriseClosing")
public record Closing(
    @Schema(description = "first day without it", example = "2023-09-01") LocalDate on,
    @Schema(example = "DEREGISTERED") Cause cause,
    @Schema(example = "市场监管部门已核准注销。") String reason,
    @Schema(description = "the first day on which it counts again", example = "2023-11-01")
        @Nullable LocalDate until,
    @Schema(description = "重新启用原因", example = "企业迁回本区。") @Nullable String reopened) {

  /** Why an enterprise counts no more. */
  public enum Cause {
    /** 企业已注销. */
    DEREGISTERED,
    /** 企业已迁出本区. */
    MOVED_AWAY,
    /** 误建的档案. */
    ENTERED_BY_MISTAKE
  }

  Closing(LocalDate on, Cause cause, String reason) {
    this(on, cause, reason, null, null);
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(on) && (until == null || day.isBefore(until));
  }

  Closing reopened(LocalDate from, String because) {
    return new Closing(on, cause, reason, from, because);
  }
}
