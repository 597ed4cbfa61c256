package org.gonghui.org.sites;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.platform.web.Printable;

/** What clients send about demonstration sites. */
final class SiteRequests {

  private static final String PLAQUE = Printable.FIRST + Printable.ANY + "{0,39}";

  private SiteRequests() {}

  @Schema(name = "SiteNaming", description = "确定示范点创建单位")
  record Naming(
      @Schema(example = "u-xiangjiaotang") @NotBlank @Size(max = 64) String unionId,
      @Schema(
              description =
                  "by which federation it is named and its plaque given (区级、街道级、社区级): DISTRICT by"
                      + " that of the district, STREET by that of the street, COMMUNITY by that of"
                      + " the community, each of those above the union",
              example = "STREET")
          @NotNull
          SiteLevel level,
      @NotEmpty @Size(max = Cultivating.MOST) List<@NotNull @Valid Target> path) {}

  @Schema(name = "SiteStepChange", description = "调整创建步骤")
  record StepChange(
      @Schema(example = "1") @Min(1) @Max(Cultivating.MOST) int number,
      @NotNull @Valid Target target) {}

  @Schema(name = "SiteStepReport", description = "报送步骤完成")
  record StepReport(
      @Schema(example = "1") @Min(1) @Max(Cultivating.MOST) int number,
      @Schema(example = "2023-09-18") @NotNull LocalDate doneOn,
      @Schema(description = "如何体现；不写个人信息", example = "首次联席会议纪要，参会企业十二家") @NotBlank @Size(max = 2000)
          String evidence) {}

  @Schema(name = "SiteAwarding", description = "授牌")
  record Awarding(
      @Schema(description = "牌匾编号", example = "LG-2023-05")
          @NotNull
          @Pattern(regexp = PLAQUE, message = "{field.plaque}")
          String plaque) {}

  @Schema(name = "SiteWithdrawal", description = "终止创建、摘牌")
  record Withdrawal(
      @Schema(description = "不写个人信息", example = "阵地已关闭") @NotBlank @Size(max = 2000)
          String reason) {}
}
