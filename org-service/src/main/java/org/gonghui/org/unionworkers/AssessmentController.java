package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.YearMonth;
import org.gonghui.org.unionworkers.WorkerRequests.PayMonth;
import org.gonghui.org.unionworkers.WorkerRequests.Scored;
import org.gonghui.org.unionworkers.WorkerRequests.Year;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Assessments and pay of union workers. */
@Tag(name = "union-workers", description = "社会化工会工作者: ranks, assessments, pay, exit")
@RestController
@RequestMapping("/api/v1/union-workers/{id}")
class AssessmentController {

  private final WorkerService service;
  private final DistrictLaw law;

  AssessmentController(WorkerService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Score a year by the indicators. */
  @Operation(
      summary = "Score a year by the indicators (年度考核评分)",
      description = "By the version of the standard that held at the year's end.")
  @PostMapping("/assessment")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> assess(
      @PathVariable String id, @Valid @RequestBody Scored body, Command command) {
    return changed(command, service.assess(command, id, body.year(), body.points()));
  }

  /** Confirm the assessment of a year. */
  @Operation(
      summary = "Confirm the assessment of a year (年度考核核定)",
      description = "By an officer of the union above who did not score it; the worker can appeal.")
  @PostMapping("/assessment-confirmation")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> confirmAssessment(
      @PathVariable String id, @Valid @RequestBody Year body, Command command) {
    return changed(command, service.confirmAssessment(command, id, body.year()));
  }

  /** Review an assessment that the worker appealed against. */
  @Operation(
      summary = "Review an assessment that the worker appealed against (复核)",
      description = "By a third officer, on the indicators that were contested.")
  @PostMapping("/appeal-review")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> review(
      @PathVariable String id, @Valid @RequestBody Scored body, Command command) {
    return changed(command, service.review(command, id, body.year(), body.points()));
  }

  /** Settle the pay of a month that is over. */
  @Operation(
      summary = "Settle the pay of a month that is over (薪酬核算)",
      description = "By the table that held in that month; the amount is kept sealed.")
  @PostMapping("/pay-settlement")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> settle(
      @PathVariable String id, @Valid @RequestBody PayMonth body, Command command) {
    return changed(command, service.settle(command, id, YearMonth.parse(body.month())));
  }

  /** Approve the pay of a month. */
  @Operation(
      summary = "Approve the pay of a month (薪酬审核)",
      description = "By an officer of the union above who did not settle it.")
  @PostMapping("/pay-approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> approvePay(
      @PathVariable String id, @Valid @RequestBody PayMonth body, Command command) {
    return changed(command, service.approvePay(command, id, YearMonth.parse(body.month())));
  }

  private Mono<ResponseEntity<WorkerView>> changed(
      Command command, Mono<Stored<UnionWorker>> change) {
    return change.map(it ->
        Answer.changed(
            it,
            one ->
                WorkerView.of(
                    one.state(), command.viewer(), service, law.of(one.state().unionId()))));
  }
}
