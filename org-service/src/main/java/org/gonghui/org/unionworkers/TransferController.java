package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.unionworkers.WorkerRequests.TransferProposed;
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

/** Moves of union workers between unions. */
@Tag(name = "union-workers", description = "社会化工会工作者: ranks, assessments, pay, exit")
@RestController
@RequestMapping("/api/v1/union-workers/{id}")
class TransferController {

  private final TransferService service;
  private final WorkerService files;
  private final DistrictLaw law;

  TransferController(TransferService service, WorkerService files, DistrictLaw law) {
    this.service = service;
    this.files = files;
    this.law = law;
  }

  /** Asks that a worker moves. */
  @Operation(
      summary = "Ask that a worker moves to another union (提出调动)",
      description =
          "By the union at which they serve or one above it, with the first day at the other union"
              + " and the reason; within the district. The other union sees the file from then on"
              + " and answers within ten working days.")
  @PostMapping("/transfer-proposal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> proposeTransfer(
      @PathVariable String id, @Valid @RequestBody TransferProposed body, Command command) {
    return changed(
        command, service.propose(command, id, body.toUnionId(), body.on(), body.reason()));
  }

  /** Agrees. */
  @Operation(
      summary = "Agree that a worker comes (同意调入)",
      description =
          "By an officer of the union that takes them or of one above it, which may be one above"
              + " both; never by who asked. The file moves with rank, assessments, pay and what is"
              + " open, at once or on its day; from then on the union before does not see it any"
              + " more. Mentor pairs that run move with the worker.")
  @PostMapping("/transfer-acceptance")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> acceptTransfer(@PathVariable String id, Command command) {
    return changed(command, service.accept(command, id));
  }

  /** Does not agree. */
  @Operation(
      summary = "Not agree that a worker comes (不同意调入)",
      description = "By the same; the worker stays, and the other union sees the file no longer.")
  @PostMapping("/transfer-refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> refuseTransfer(@PathVariable String id, Command command) {
    return changed(command, service.refuse(command, id));
  }

  /** Takes it back. */
  @Operation(
      summary = "Take back that a worker moves (撤回调动)",
      description =
          "By the union at which they serve or one above it, also after it was agreed on, until its"
              + " day.")
  @PostMapping("/transfer-withdrawal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<WorkerView>> withdrawTransfer(@PathVariable String id, Command command) {
    return changed(command, service.withdraw(command, id));
  }

  private Mono<ResponseEntity<WorkerView>> changed(
      Command command, Mono<Stored<UnionWorker>> change) {
    return change.map(it ->
        Answer.changed(
            it,
            one ->
                WorkerView.of(
                    one.state(), command.viewer(), files, law.of(one.state().unionId()))));
  }
}
