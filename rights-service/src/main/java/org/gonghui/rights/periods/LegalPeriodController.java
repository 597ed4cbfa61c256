package org.gonghui.rights.periods;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.kernel.LegalPeriod;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts legal periods out for whoever asks. */
@RestController
@RequestMapping("/api/v1/legal-periods")
@Tag(name = "legal-periods", description = "法定期限计算器")
class LegalPeriodController {

  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final LegalTime law;

  LegalPeriodController(LegalTime law) {
    this.law = law;
  }

  @GetMapping
  @Access(persons = true, roles = Roles.OPERATOR)
  @Operation(
      operationId = "countLegalPeriod",
      summary = "计算法定期限 Count a legal period out",
      description =
          "The last day of the period that the rule in force on that day sets, counted by"
              + " 民法典第二百条至第二百零三条: the day of the event is not counted, and a last day"
              + " without work moves to the next working day.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem404")
  @ApiResponse(responseCode = "422", ref = "#/components/responses/Problem422")
  LegalPeriodView count(
      @Parameter(description = "Id of the rule", example = "legal-aid.decision")
          @RequestParam
          @NotBlank
          @Size(max = 64)
          String rule,
      @Parameter(description = "Day of the event that starts the period", example = "2026-09-28")
          @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate from) {
    if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
      throw HttpRefusal.invalidParameter("from", "legal-period.from-range");
    }
    LegalRule found =
        law.rules().find(rule, from).orElseThrow(() -> new NotFound("LegalRule", rule));
    LegalPeriod period =
        LegalPeriod.find(found)
            .orElseThrow(() -> RuleBroken.of(found, "legal-period.rule-without-period", rule));
    return LegalPeriodView.of(found, period, from, law.calendar());
  }
}
