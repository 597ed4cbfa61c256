package org.gonghui.rights.legalaid;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.contracts.AidMatter;
import org.gonghui.rights.employers.Employer;
import org.jspecify.annotations.Nullable;

/** What callers send about cases. */
final class CaseRequests {

  private static final String PERSON = "[!-~]{1,64}";

  private CaseRequests() {}

  /** An application for legal aid. */
  @Schema(name = "NewLegalAidCase")
  record NewCase(
      @Schema(description = "The union that shall keep the case", example = "u-bantian")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @Schema(
              description = "The worker, where an officer applies for them; else left out",
              example = "p-worker")
          @Pattern(regexp = PERSON)
          @Nullable String personId,
      @Schema(example = "INJURY_COMPENSATION") @NotNull AidMatter matter,
      @NotNull @Valid EmployerName employer,
      @Schema(description = "事实与请求; kept sealed", example = "9月20日在车间操作冲床时右手受伤，单位未申报工伤。")
          @NotBlank
          @Size(max = 4000)
          String facts,
      @Schema(
              description =
                  "家庭人均月收入, in fen; needed for matters with a check of means, kept sealed",
              example = "180000")
          @Min(0)
          @Max(10_000_000_000L)
          @Nullable Long monthlyIncomePerHeadFen,
      @Schema(description = "事故发生或者职业病诊断之日", example = "2026-09-20") @Nullable LocalDate accidentOn,
      @Schema(description = "劳动关系终止之日", example = "2026-08-31")
          @Nullable LocalDate employmentEndedOn,
      @Schema(description = "知道或者应当知道权利被侵害之日", example = "2026-09-21") @Nullable LocalDate knewOn) {

    AidRequest request(String caseId, String worker, CaseFiles files) {
      return new AidRequest(
          worker,
          matter,
          new Employer(employer.name(), employer.creditCode()),
          new CaseDates(accidentOn, employmentEndedOn, knewOn),
          files.sealFacts(caseId, facts),
          monthlyIncomePerHeadFen == null
              ? null
              : files.sealIncome(caseId, monthlyIncomePerHeadFen));
    }
  }

  /** The employer whom the case is against. */
  @Schema(name = "OpposedEmployer")
  record EmployerName(
      @Schema(example = "深圳市航嘉驰源电气股份有限公司") @NotBlank @Size(max = 100) String name,
      @Schema(description = "统一社会信用代码", example = "91440300727144684J") @Size(max = 40)
          @Nullable String creditCode) {}

  /** Why a case is refused or withdrawn. */
  @Schema(name = "LegalAidReason")
  record Reason(@Schema(example = "所提事项不属于法律援助范围") @NotBlank @Size(max = 500) String reason) {}

  /** The lawyer to be assigned. */
  @Schema(name = "LawyerAssignment")
  record Assignment(
      @Schema(example = "p-lawyer") @NotNull @Pattern(regexp = PERSON) String lawyerId) {}

  /** The lawyer to take over, and why. */
  @Schema(name = "LawyerReassignment")
  record Reassignment(
      @Schema(example = "p-lawyer2") @NotNull @Pattern(regexp = PERSON) String lawyerId,
      @Schema(example = "原承办律师因病不能继续办理") @NotBlank @Size(max = 500) String reason) {}

  /** What the sealed part of a case is needed for. */
  @Schema(name = "LegalAidDisclosurePurpose")
  record Purpose(@Schema(example = "审查法律援助申请") @NotBlank @Size(max = 200) String purpose) {}
}
