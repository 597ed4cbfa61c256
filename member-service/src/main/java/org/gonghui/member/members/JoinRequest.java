package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.contracts.EmploymentForm;
import org.jspecify.annotations.Nullable;

/** Who wants to join which union. */
@Schema(name = "JoinRequest", description = "入会申请")
record JoinRequest(
    @Schema(description = "账号所指的人；工会干部代办时可以不填：以前登记过的人沿用原编号，其他人由系统生成", example = "p-rider")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
        @Nullable String personId,
    @Schema(description = "姓名", example = "张三") @NotBlank @Size(max = 60) String name,
    @Schema(description = "公民身份号码（GB 11643）", example = "11010519491231002X")
        @NotBlank
        @Size(max = 40)
        String identityNumber,
    @Schema(description = "手机号码", example = "138 0013 8000") @NotBlank @Size(max = 40) String phone,
    @Schema(description = "就业形态", example = "FOOD_DELIVERY_RIDER") @NotNull
        EmploymentForm employmentForm,
    @Schema(description = "申请加入的工会", example = "u-xiangjiaotang") @NotBlank @Size(max = 64)
        String unionId,
    @Schema(description = "所在企业的档案", example = "enterprise-01k6b3")
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
        @Nullable String enterpriseId,
    @Schema(description = "单独同意（选填，本人在线申请时）；核对身份为法定职责，不需同意") @Size(max = 20)
        @Nullable List<@Valid @NotNull JoiningConsent> consents) {

  JoinRequest {
    consents = consents == null ? null : List.copyOf(consents);
  }

  /** What the worker consents to; nothing where they were not asked. */
  List<JoiningConsent> said() {
    return consents == null ? List.of() : consents;
  }

  /** The framework writes requests to its logs when told to: not this one. */
  @Override
  public String toString() {
    return "JoinRequest[…]";
  }
}
