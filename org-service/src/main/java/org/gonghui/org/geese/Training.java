package org.gonghui.org.geese;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A training that a chair took part in. */
@Schema(name = "GooseTraining")
public record Training(
    @NotNull Kind kind,
    @Schema(example = "集体协商实务") @NotBlank @Size(max = 200) String topic,
    @NotNull LocalDate heldOn,
    @Schema(description = "学时", example = "16") @Min(1) @Max(400) int hours) {

  /** Kinds of training. */
  public enum Kind {
    /** 任职培训: the first one, within its time after the selection. */
    INDUCTION,
    /** 轮训: repeated. */
    ROTATION,
    /** 经验分享、实地参观: besides, without setting a date for the next. */
    EXCHANGE
  }
}
