package org.gonghui.org.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.budgets.BudgetRequests.Approval;
import org.gonghui.org.budgets.BudgetRequests.Evaluation;
import org.gonghui.org.budgets.BudgetRequests.Reason;
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

/** What the union above does with a budget. */
@Tag(name = "budgets", description = "年度预算、专项资金、绩效")
@RestController
@RequestMapping("/api/v1/budgets/{id}")
class BudgetDecisionController {

  private final BudgetService service;
  private final DistrictLaw law;

  BudgetDecisionController(BudgetService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Approves. */
  @Operation(
      summary = "Approve a budget or its adjustment (批复)",
      description =
          "By an officer of the union above who had no hand in it; that of the topmost union with"
              + " its superior's letter.")
  @PostMapping("/approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.OFFICE, Roles.AUDIT})
  @Versioned
  Mono<ResponseEntity<BudgetView>> approve(
      @PathVariable String id, @Valid @RequestBody Approval body, Command command) {
    return changed(command, service.approve(command, id, body.letter()));
  }

  /** Refuses. */
  @Operation(
      summary = "Send a budget or its adjustment back (退回、不同意调整)",
      description = "With the reason; a version in force stays in force.")
  @PostMapping("/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.OFFICE, Roles.AUDIT})
  @Versioned
  Mono<ResponseEntity<BudgetView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.reason()));
  }

  /** Evaluates. */
  @Operation(
      summary = "Evaluate the performance (绩效评价)",
      description = "With the results as they were verified; the score follows by the rule.")
  @PostMapping("/evaluation")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.OFFICE, Roles.AUDIT})
  @Versioned
  Mono<ResponseEntity<BudgetView>> evaluate(
      @PathVariable String id, @Valid @RequestBody Evaluation body, Command command) {
    return changed(
        command,
        Mono.defer(() ->
            service.evaluate(
                command, id, BudgetRequests.achieved(body.results()), body.opinion())));
  }

  private Mono<ResponseEntity<BudgetView>> changed(Command command, Mono<Stored<Budget>> change) {
    return change.map(stored ->
        Answer.changed(
            stored,
            it ->
                BudgetView.of(
                    it.state(), command.viewer(), service, law.of(it.state().unionId()))));
  }
}
