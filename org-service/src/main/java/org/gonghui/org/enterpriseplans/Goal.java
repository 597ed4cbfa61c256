package org.gonghui.org.enterpriseplans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is to be reached with an enterprise.
 *
 * @param by the day by which
 */
@Schema(name = "EnterprisePlanGoal")
public record Goal(
    @NotNull Kind kind,
    @Schema(example = "年底前单独建会，会员不少于四十人。") @NotBlank @Size(max = 500) String text,
    @Schema(example = "2023-12-31") @NotNull LocalDate by) {

  /** Kinds of it. */
  public enum Kind {
    /** 单独建会. */
    OWN_UNION,
    /** 联合建会. */
    JOINT_UNION,
    /** 工联会覆盖. */
    FEDERATION_COVERAGE,
    /** 签订集体合同. */
    COLLECTIVE_CONTRACT,
    /** 建设驿站、职工之家等阵地. */
    STATION,
    /** 改善劳动关系. */
    LABOUR_RELATIONS,
    /** 其他. */
    OTHER
  }
}
