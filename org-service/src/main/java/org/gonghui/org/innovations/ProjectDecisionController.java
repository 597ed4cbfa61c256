package org.gonghui.org.innovations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.innovations.ProjectRequests.Approval;
import org.gonghui.org.innovations.ProjectRequests.Examined;
import org.gonghui.org.innovations.ProjectRequests.Funds;
import org.gonghui.org.innovations.ProjectRequests.Payment;
import org.gonghui.org.innovations.ProjectRequests.Postponement;
import org.gonghui.org.innovations.ProjectRequests.Refusal;
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

/** What the union above does with a project. */
@Tag(name = "innovation-projects", description = "创新项目: of governance and innovation")
@RestController
@RequestMapping("/api/v1/innovation-projects/{id}")
class ProjectDecisionController {

  private final ProjectService service;
  private final DistrictLaw law;

  ProjectDecisionController(ProjectService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Approves. */
  @Operation(
      summary = "Let a project through the review, with a sum (评审通过、立项)",
      description =
          "By an officer of a union above who had no hand in it; at most what it asks for. It"
              + " counts on the board as `innovation_projects`.")
  @PostMapping("/approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ProjectView>> approve(
      @PathVariable String id, @Valid @RequestBody Approval body, Command command) {
    return changed(command, service.approve(command, id, body.fen()));
  }

  /** Refuses. */
  @Operation(
      summary = "Not let a project through, with a reason (评审未通过)",
      description = "It can be improved and submitted again.")
  @PostMapping("/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ProjectView>> refuse(
      @PathVariable String id, @Valid @RequestBody Refusal body, Command command) {
    return changed(command, service.refuse(command, id, body.reason()));
  }

  /** Grants. */
  @Operation(
      summary = "Grant a project its approved sum from a fund (核定经费)",
      description =
          "From one of the subsidy funds; never more than it has left, however many grant at once.")
  @PostMapping("/funding")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ProjectView>> fund(
      @PathVariable String id, @Valid @RequestBody Funds body, Command command) {
    return changed(command, service.fund(command, id, body.fundId()));
  }

  /** Enters the payment. */
  @Operation(
      summary = "Enter that the money was paid (拨付经费)",
      description = "By another officer than the one who granted it; the project begins.")
  @PostMapping("/payment")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ProjectView>> pay(
      @PathVariable String id, @Valid @RequestBody Payment body, Command command) {
    return changed(command, service.pay(command, id, body.paidOn(), body.voucher()));
  }

  /** Postpones a milestone. */
  @Operation(
      summary = "Give a milestone a later day, with a reason (里程碑延期)",
      description = "By the union above; it is reminded of again.")
  @PostMapping("/postponement")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ProjectView>> postpone(
      @PathVariable String id, @Valid @RequestBody Postponement body, Command command) {
    return changed(
        command, service.postpone(command, id, body.number(), body.dueOn(), body.reason()));
  }

  /** Examines. */
  @Operation(
      summary = "Enter the examination of what came of a project (验收)",
      description =
          "With two examiners at least, none of whom had a hand in it; accepted, what was paid and"
              + " not spent goes back to the fund; not accepted, it is put right and reported"
              + " again.")
  @PostMapping("/examination")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ProjectView>> examine(
      @PathVariable String id, @Valid @RequestBody Examined body, Command command) {
    return changed(
        command, service.examine(command, id, body.examiners(), body.accepted(), body.findings()));
  }

  private Mono<ResponseEntity<ProjectView>> changed(
      Command command, Mono<Stored<InnovationProject>> change) {
    return change.map(it ->
        Answer.changed(
            it,
            one ->
                ProjectView.of(
                    one.state(), command.viewer(), service, law.of(one.state().unionId()))));
  }
}
