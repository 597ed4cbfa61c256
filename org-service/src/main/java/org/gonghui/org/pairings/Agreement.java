package org.gonghui.org.pairings;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What two units agree on 结对协议.
 *
 * @param goals what is to come of it, without personal data
 * @param until its last day
 */
@Schema(name = "PairingAgreement", description = "结对协议")
public record Agreement(
    @NotNull Kind kind,
    @Schema(example = "共享职工之家，每季度一次业务交流") @NotBlank @Size(max = 2000) String goals,
    @Schema(description = "最后一天", example = "2024-08-31") @NotNull LocalDate until) {

  /** How they build together. */
  @Schema(name = "PairingKind", description = "结对方式")
  public enum Kind {
    /** 传帮带: a demonstration site passes its experience on. */
    MENTORING,
    /** 携手共建. */
    JOINT
  }
}
