package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** What the superior union decides on an election: its list of candidates and its result. */
@Tag(name = "elections", description = "换届选举: elections of committees, step by step")
@RestController
@RequestMapping("/api/v1/elections/{id}")
class ElectionDecisionController {

  private final ElectionService service;
  private final DistrictLaw law;

  ElectionDecisionController(ElectionService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Agrees to the list. */
  @Operation(
      summary = "Agree to the list of candidates (同意候选人名单)",
      description =
          "By an officer of the union whose turn it is, or above, who took no part in the list. For"
              + " the topmost union, whose superior is outside, with that one's letter.")
  @PostMapping("/list-approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ElectionView>> approveList(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Consent body, Command command) {
    return changed(command, service.approveList(command, id, body.letter()));
  }

  /** Refuses the list. */
  @Operation(
      summary = "Refuse the list of candidates with a reason (不同意候选人名单)",
      description = "The union can change plan and list, answer, and submit it again.")
  @PostMapping("/list-refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ElectionView>> refuseList(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Reason body, Command command) {
    return changed(command, service.refuseList(command, id, body.text(), body.letter()));
  }

  /** Approves the result. */
  @Operation(
      summary = "Approve the result of the election (批准选举结果)",
      description =
          "Within 15 days of the report (工会基层组织选举工作条例). The term has been running since the"
              + " committee was elected.")
  @PostMapping("/approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ElectionView>> approve(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Consent body, Command command) {
    return changed(command, service.approve(command, id, body.letter()));
  }

  /** Refuses the result. */
  @Operation(
      summary = "Refuse the result of the election with a reason (不批准选举结果)",
      description = "The union answers and reports again, or begins the election again.")
  @PostMapping("/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ElectionView>> refuse(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.text(), body.letter()));
  }

  private Mono<ResponseEntity<ElectionView>> changed(
      Command command, Mono<Stored<Election>> change) {
    return change.map(stored ->
        Answer.changed(
            stored,
            it ->
                ElectionView.of(
                    it.state(),
                    command.viewer(),
                    service.mayDecide(command.viewer(), it.state()),
                    law.of(it.state().unionId()))));
  }
}
