package org.gonghui.org.dues;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.dues.DuesRequests.Proposal;
import org.gonghui.org.dues.DuesRequests.Reason;
import org.gonghui.org.dues.DuesRequests.ReversalRequest;
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

/** What two officers of a union above do with a payment. */
@Tag(name = "dues", description = "税务代收工会经费: dues collected through the tax office")
@RestController
@RequestMapping("/api/v1/dues-payments/{id}")
class DuesSettlementController {

  private final DuesService service;
  private final DistrictLaw law;

  DuesSettlementController(DuesService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Proposes. */
  @Operation(
      summary = "Say how a difference is to be settled (提出处理意见)",
      description =
          "Matched to an employer by hand, accepted as it is, or refunded; nothing is posted before"
              + " another person has confirmed it.")
  @PostMapping("/proposal")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<DuesPaymentView>> propose(
      @PathVariable String id, @Valid @RequestBody Proposal body, Command command) {
    return changed(
        command,
        service.propose(command, id, body.resolution(), body.enterpriseId(), body.reason()));
  }

  /** Confirms. */
  @Operation(
      summary = "Confirm what another person proposed (复核)",
      description = "It is split by the rule of its month, or refunded.")
  @PostMapping("/confirmation")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<DuesPaymentView>> confirm(@PathVariable String id, Command command) {
    return changed(command, service.confirm(command, id));
  }

  /** Rejects. */
  @Operation(
      summary = "Reject what another person proposed (不同意处理意见)",
      description = "It waits for another proposal; its time runs on.")
  @PostMapping("/rejection")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<DuesPaymentView>> reject(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.reject(command, id, body.reason()));
  }

  /** Asks for a reversal. */
  @Operation(
      summary = "Ask that what was split be reversed (申请冲销)",
      description = "To refund it or to split it anew; decided by another person.")
  @PostMapping("/reversal-request")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<DuesPaymentView>> askReversal(
      @PathVariable String id, @Valid @RequestBody ReversalRequest body, Command command) {
    return changed(command, service.askReversal(command, id, body.refund(), body.reason()));
  }

  /** Reverses. */
  @Operation(
      summary = "Reverse what was split (批准冲销)",
      description = "By a posting the other way; entries are never edited.")
  @PostMapping("/reversal-approval")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<DuesPaymentView>> reverse(@PathVariable String id, Command command) {
    return changed(command, service.reverse(command, id));
  }

  /** Refuses a reversal. */
  @Operation(summary = "Refuse a reversal (不同意冲销)", description = "What was split stays so.")
  @PostMapping("/reversal-refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<DuesPaymentView>> refuseReversal(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuseReversal(command, id, body.reason()));
  }

  private Mono<ResponseEntity<DuesPaymentView>> changed(
      Command command, Mono<Stored<DuesPayment>> change) {
    return change.map(stored ->
        Answer.changed(
            stored,
            it ->
                DuesPaymentView.of(
                    it.state(),
                    command.viewer(),
                    service.maySettle(command.viewer(), it.state()),
                    law.of(it.state().unionId()))));
  }
}
