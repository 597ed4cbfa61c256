package org.gonghui.org.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.budgets.BudgetRequests.Adjustment;
import org.gonghui.org.budgets.BudgetRequests.Opening;
import org.gonghui.org.budgets.BudgetRequests.Report;
import org.gonghui.org.budgets.BudgetRequests.Revision;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Budgets of unions over HTTP: what the union itself does. */
@Tag(name = "budgets", description = "年度预算、专项资金、绩效")
@RestController
@RequestMapping("/api/v1/budgets")
class BudgetController {

  private final Budgets budgets;
  private final BudgetService service;
  private final DistrictLaw law;

  BudgetController(Budgets budgets, BudgetService service, DistrictLaw law) {
    this.budgets = budgets;
    this.service = service;
    this.law = law;
  }

  /** Opens one. */
  @Operation(
      summary = "Draw up a budget (编制预算)",
      description =
          "Of the caller's union or one below it, one a year: items and special funds, each with"
              + " what is to be achieved (绩效目标). A special fund names the purposes that alone it"
              + " serves.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  Mono<ResponseEntity<BudgetView>> open(@Valid @RequestBody Opening body, Command command) {
    return Mono.defer(() ->
            service.open(command, body.unionId(), body.year(), BudgetRequests.lines(body.lines())))
        .map(
            it -> Answer.created(it, "/api/v1/budgets/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Budgets of the caller's union and those below it, newest first",
      description = "预算台账; overdue=true are those whose approval or report is overdue.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "year", field = Budgets.YEAR, type = Integer.class),
    @Filter(name = "status", field = Budgets.STATUS, type = BudgetStatus.class),
    @Filter(name = "overdue", field = Budgets.LATE, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<BudgetView>> list(Viewer viewer, PageRequest page) {
    return budgets.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A budget",
      description =
          "With its versions and, for each item in force, what was spent, what is set aside and"
              + " what is free (预算详情、执行情况).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<BudgetView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return budgets.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a budget", description = "预算经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return budgets.history(viewer, id);
  }

  /** Revises it. */
  @Operation(
      summary = "Change a budget that is being drawn up (修改预算)",
      description = "All lines are given anew; before it is submitted, or after it was sent back.")
  @PostMapping("/{id}/revision")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<BudgetView>> revise(
      @PathVariable String id, @Valid @RequestBody Revision body, Command command) {
    return changed(
        command, Mono.defer(() -> service.revise(command, id, BudgetRequests.lines(body.lines()))));
  }

  /** Submits it. */
  @Operation(
      summary = "Put a budget before the superior (报送审批)",
      description = "It becomes version 1, or the next one where it was sent back.")
  @PostMapping("/{id}/submission")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<BudgetView>> submit(@PathVariable String id, Command command) {
    return changed(command, service.submit(command, id));
  }

  /** Adjusts it. */
  @Operation(
      summary = "Ask for an adjustment (申请调整)",
      description =
          "A new version of all lines; the one in force goes on until it is approved. What is"
              + " spent or set aside of an item stays, and a special fund does not shrink.")
  @PostMapping("/{id}/adjustment")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<BudgetView>> adjust(
      @PathVariable String id, @Valid @RequestBody Adjustment body, Command command) {
    return changed(
        command,
        Mono.defer(
            () -> service.adjust(command, id, BudgetRequests.lines(body.lines()), body.reason())));
  }

  /** Reports. */
  @Operation(
      summary = "Report what was achieved (报送绩效自评)",
      description =
          "After the year, for each target, once nothing is set aside any more; scored by the rule"
              + " from execution and targets.")
  @PostMapping("/{id}/performance-report")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<BudgetView>> report(
      @PathVariable String id, @Valid @RequestBody Report body, Command command) {
    return changed(
        command,
        Mono.defer(() ->
            service.report(command, id, BudgetRequests.achieved(body.results()), body.summary())));
  }

  private Mono<ResponseEntity<BudgetView>> changed(Command command, Mono<Stored<Budget>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Budget>, BudgetView> view(Viewer viewer) {
    return it -> BudgetView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }
}
