package org.gonghui.org.appraisals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.appraisals.AppraisalRequests.Inspected;
import org.gonghui.org.appraisals.AppraisalRequests.Payment;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the union above does with an appraisal. */
@Tag(name = "appraisals", description = "达标评定: 六有、星级工会、职工之家")
@RestController
@RequestMapping("/api/v1/appraisals/{id}")
class AppraisalDecisionController {

  private final AppraisalService service;
  private final AppraisalViews views;

  AppraisalDecisionController(AppraisalService service, AppraisalViews views) {
    this.service = service;
    this.views = views;
  }

  /** Enters the inspection. */
  @Operation(
      summary = "Enter the inspection with its score (验收评分)",
      description =
          "By an officer of a union above, with two inspectors at least, none of whom had a hand in"
              + " the application. The score decides whether it is accepted, and with which grade.")
  @PostMapping("/inspection")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<AppraisalView>> inspect(
      @PathVariable String id, @Valid @RequestBody Inspected body, Command command) {
    return changed(
        command, service.inspect(command, id, body.inspectors(), body.findings(), body.points()));
  }

  /** Assesses again. */
  @Operation(
      summary = "Assess an accepted one again (复评)",
      description = "By the checklist in force: a new grade, or it is lost.")
  @PostMapping("/reassessment")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<AppraisalView>> reassess(
      @PathVariable String id, @Valid @RequestBody Inspected body, Command command) {
    return changed(
        command, service.reassess(command, id, body.inspectors(), body.findings(), body.points()));
  }

  /** Chooses it. */
  @Operation(
      summary = "Choose an accepted worker home as an excellent one (评为优秀职工之家)",
      description = "With the points that the rule asks for.")
  @PostMapping("/excellence")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<AppraisalView>> choose(@PathVariable String id, Command command) {
    return changed(command, service.choose(command, id));
  }

  /** Enters the payment. */
  @Operation(
      summary = "Enter that the subsidy was paid (拨付经费补助)",
      description = "By another officer than the one who granted it.")
  @PostMapping("/subsidy-payment")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<AppraisalView>> pay(
      @PathVariable String id, @Valid @RequestBody Payment body, Command command) {
    return changed(command, service.pay(command, id, body.paidOn(), body.voucher()));
  }

  private Mono<ResponseEntity<AppraisalView>> changed(
      Command command, Mono<Stored<Appraisal>> change) {
    return change.flatMap(it -> views.answer(command.viewer(), it));
  }
}
