package org.gonghui.org.geese;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.problem.MonthForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The duty allowance of leading geese. */
@Tag(name = "leading-geese", description = "头雁: part-time chairs of unions of private enterprises")
@RestController
@RequestMapping("/api/v1/leading-geese/{id}")
class AllowanceController {

  private final GooseService service;
  private final DistrictLaw law;

  AllowanceController(GooseService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Claims. */
  @Operation(
      summary = "Claim the duty allowance of a month that is over (申领履职津贴)",
      description =
          "Once for each month, after the induction; the amount is that of the rule which held at"
              + " the month's end.")
  @PostMapping("/allowance-claim")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<GooseView>> claim(
      @PathVariable String id, @Valid @RequestBody Month body, Command command) {
    return changed(command, service.claim(command, id, YearMonth.parse(body.month())));
  }

  /** Grants. */
  @Operation(
      summary = "Grant the allowance of a month (核准津贴)",
      description = "By an officer above the union who neither claimed nor receives it.")
  @PostMapping("/allowance-grant")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<GooseView>> grant(
      @PathVariable String id, @Valid @RequestBody Month body, Command command) {
    return changed(command, service.grant(command, id, YearMonth.parse(body.month())));
  }

  /** Refuses. */
  @Operation(
      summary = "Refuse the allowance of a month with a reason (不予核准津贴)",
      description = "It can be claimed again.")
  @PostMapping("/allowance-refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<GooseView>> refuse(
      @PathVariable String id, @Valid @RequestBody Refused body, Command command) {
    YearMonth month = YearMonth.parse(body.month());
    return changed(command, service.refuseAllowance(command, id, month, body.reason()));
  }

  /** Enters the payment. */
  @Operation(
      summary = "Enter that the allowance of a month was paid (发放津贴)",
      description = "Of a month that was granted, once.")
  @PostMapping("/allowance-payment")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<GooseView>> pay(
      @PathVariable String id, @Valid @RequestBody Payment body, Command command) {
    YearMonth month = YearMonth.parse(body.month());
    return changed(command, service.pay(command, id, month, body.paidOn(), body.voucher()));
  }

  private Mono<ResponseEntity<GooseView>> changed(
      Command command, Mono<Stored<LeadingGoose>> change) {
    return change.map(it ->
        Answer.changed(
            it,
            stored ->
                GooseView.of(
                    stored.state(), command.viewer(), service, law.of(stored.state().unionId()))));
  }

  /** Which month. */
  @Schema(name = "AllowanceMonth")
  record Month(
      @Schema(example = "2023-09") @NotNull @Pattern(regexp = MonthForm.PATTERN) String month) {}

  /** Which month, and why not. */
  @Schema(name = "AllowanceRefusal")
  record Refused(
      @Schema(example = "2023-09") @NotNull @Pattern(regexp = MonthForm.PATTERN) String month,
      @Schema(example = "当月未履职。") @NotBlank @Size(max = 2000) String reason) {}

  /** Which month was paid when. */
  @Schema(name = "AllowancePayment")
  record Payment(
      @Schema(example = "2023-09") @NotNull @Pattern(regexp = MonthForm.PATTERN) String month,
      @NotNull LocalDate paidOn,
      @Schema(description = "凭证号", example = "2023-1108") @NotBlank @Size(max = 50)
          String voucher) {}
}
