package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.unionworkers.WorkerRequests.ExitProposed;
import org.gonghui.org.unionworkers.WorkerRequests.RankChange;
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

/** Probation, ranks and exit of union workers. */
@Tag(name = "union-workers", description = "社会化工会工作者: ranks, assessments, pay, exit")
@RestController
@RequestMapping("/api/v1/union-workers/{id}")
class RankController {

  private final WorkerService service;
  private final DistrictLaw law;

  RankController(WorkerService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Confirm after the probation. */
  @Operation(
      summary = "Confirm after the probation (转正)",
      description = "By another officer than the one who hired.")
  @PostMapping("/confirmation")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> confirm(@PathVariable String id, Command command) {
    return changed(command, service.confirm(command, id));
  }

  /** Propose a change of rank. */
  @Operation(
      summary = "Propose a change of rank (提出职级变动)",
      description =
          "One rank up by the rule of promotion, or down after a year that was not good enough;"
              + " from a day on that is not paid yet.")
  @PostMapping("/rank-proposal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> proposeRank(
      @PathVariable String id, @Valid @RequestBody RankChange body, Command command) {
    return changed(
        command, service.proposeRank(command, id, body.rank(), body.from(), body.reason()));
  }

  /** Approve the change of rank. */
  @Operation(
      summary = "Approve the change of rank (批准职级变动)",
      description = "By an officer of the union above who did not propose it.")
  @PostMapping("/rank-approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> approveRank(@PathVariable String id, Command command) {
    return changed(command, service.approveRank(command, id));
  }

  /** Refuse the change of rank. */
  @Operation(
      summary = "Refuse the change of rank (不批准职级变动)",
      description = "By an officer of the union above who did not propose it.")
  @PostMapping("/rank-refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> refuseRank(@PathVariable String id, Command command) {
    return changed(command, service.refuseRank(command, id));
  }

  /** Propose that a worker leaves. */
  @Operation(
      summary = "Propose that a worker leaves (提出离职)",
      description =
          "With the reason and the last day; the union above decides. A resignation is what the"
              + " worker says; an officer enters one only by the worker's written notice, with its"
              + " day (`noticedOn`). Where the last day lies before the time of the law is over,"
              + " the approval is the agreement to it. The last day is not before the end of a"
              + " month whose pay is approved.")
  @PostMapping("/exit-proposal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> proposeExit(
      @PathVariable String id, @Valid @RequestBody ExitProposed body, Command command) {
    return changed(
        command, service.proposeExit(command, id, body.reason(), body.on(), body.noticedOn()));
  }

  /** Approve that a worker leaves. */
  @Operation(
      summary = "Approve that a worker leaves (批准离职)",
      description = "By another than who asked; carried out when the last day is over.")
  @PostMapping("/exit-approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> approveExit(@PathVariable String id, Command command) {
    return changed(command, service.approveExit(command, id));
  }

  /** Refuse that a worker leaves. */
  @Operation(
      summary = "Refuse that a worker leaves (不批准离职)",
      description =
          "By another than who asked. A resignation that the worker gave with their own account"
              + " cannot be refused; a notice that an officer entered can, where it is not as"
              + " entered.")
  @PostMapping("/exit-refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> refuseExit(@PathVariable String id, Command command) {
    return changed(command, service.refuseExit(command, id));
  }

  /** Take back that a worker leaves. */
  @Operation(
      summary = "Take back that a worker leaves (撤回离职)",
      description =
          "By the officer who proposed it, until it is decided; a resignation by the worker as"
              + " well, also one that an officer entered.")
  @PostMapping("/exit-withdrawal")
  @Access(
      roles = {Roles.OFFICER, Roles.MEMBER, Roles.UNION_WORKER},
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> withdrawExit(@PathVariable String id, Command command) {
    return changed(command, service.withdrawExit(command, id));
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
