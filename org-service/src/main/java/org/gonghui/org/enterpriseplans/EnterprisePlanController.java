package org.gonghui.org.enterpriseplans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.enterpriseplans.PlanRequests.Closing;
import org.gonghui.org.enterpriseplans.PlanRequests.Entry;
import org.gonghui.org.enterpriseplans.PlanRequests.StepChange;
import org.gonghui.org.enterpriseplans.PlanRequests.StepDone;
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
import org.gonghui.platform.web.paging.Filter.Compare;
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

/** Plans for enterprises. */
@Tag(name = "enterprise-plans", description = "一企一策: the plan for the one enterprise")
@RestController
@RequestMapping("/api/v1/enterprise-plans")
class EnterprisePlanController {

  private final EnterprisePlans plans;
  private final EnterprisePlanService service;
  private final DistrictLaw law;

  EnterprisePlanController(EnterprisePlans plans, EnterprisePlanService service, DistrictLaw law) {
    this.plans = plans;
    this.service = service;
    this.law = law;
  }

  /** Makes a plan. */
  @Operation(
      summary = "Make the plan for an enterprise, with its steps (制定一企一策)",
      description = "One open plan for each enterprise; no step is due after the goal's day.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<EnterprisePlanView>> open(@Valid @RequestBody Entry body, Command command) {
    return service
        .open(command, body.enterpriseId(), body.goal(), body.steps())
        .map(it ->
            Answer.created(
                it, "/api/v1/enterprise-plans/" + it.state().id(), view(command.viewer())));
  }

  /** One plan. */
  @Operation(
      summary = "The plan for an enterprise, with its steps and who answers for them",
      description = "Also who answers for a step sees it, whatever their union (责任到人).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<EnterprisePlanView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return plans.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to a plan. */
  @Operation(
      summary = "Who took which step of a plan when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return plans.history(viewer, id);
  }

  /** Lists plans. */
  @Operation(
      summary =
          "Plans for the enterprises below the caller's union and those with a step of theirs",
      description =
          "Newest first; with `overdue=true` those with a step that is not done although its day"
              + " has passed (措施逾期), with `owner` those of a person.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = PlanStatus.class),
    @Filter(name = "overdue", field = "state.overdue", type = Boolean.class),
    @Filter(
        name = "goal",
        field = "state.goal.kind",
        type = Goal.Kind.class,
        description = "kind of the goal",
        example = "OWN_UNION"),
    @Filter(
        name = "goalTo",
        field = "state.goal.by",
        type = LocalDate.class,
        compare = Compare.TO,
        description = "the goal's day is this or earlier",
        example = "2023-12-31"),
    @Filter(
        name = "owner",
        field = "state.measures.ownerId",
        description = "id of a person who answers for a step",
        example = "p-worker"),
    @Filter(
        name = "enterprise",
        field = "state.enterpriseId",
        description = "id of the enterprise",
        example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the federation",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-bantian")
  })
  Mono<Page<EnterprisePlanView>> list(PageRequest page, Viewer viewer) {
    return plans.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Changes the goal. */
  @Operation(
      summary = "Change the goal or its day (调整目标)",
      description = "Not before the day of a step that is still to be done.")
  @PostMapping("/{id}/goal")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<EnterprisePlanView>> aim(
      @PathVariable String id, @Valid @RequestBody Goal body, Command command) {
    return changed(command, service.aim(command, id, body));
  }

  /** Adds a step. */
  @Operation(
      summary = "Add a step, with who answers for it and its day (增加措施)",
      description = "Reminded of some days before and shown overdue afterwards, by a rule.")
  @PostMapping("/{id}/step")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<EnterprisePlanView>> add(
      @PathVariable String id, @Valid @RequestBody Duty body, Command command) {
    return changed(command, service.add(command, id, body));
  }

  /** Changes a step. */
  @Operation(
      summary = "Give a step to somebody else, another day or other words (调整措施)",
      description = "One that was overdue runs again until its new day.")
  @PostMapping("/{id}/step-change")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<EnterprisePlanView>> change(
      @PathVariable String id, @Valid @RequestBody StepChange body, Command command) {
    return changed(command, service.change(command, id, body.number(), body.step()));
  }

  /** A step is done. */
  @Operation(
      summary = "Enter that a step was done, with what shows it (完成措施)",
      description = "With the last one the plan is completed.")
  @PostMapping("/{id}/step-done")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<EnterprisePlanView>> done(
      @PathVariable String id, @Valid @RequestBody StepDone body, Command command) {
    Measure.Done how =
        new Measure.Done(body.doneOn(), command.viewer().person(), body.evidence().strip());
    return changed(command, service.done(command, id, body.number(), how));
  }

  /** Closes a plan. */
  @Operation(
      summary = "Close the plan, with a reason (终止方案)",
      description = "What was done stays in it; another plan can be made.")
  @PostMapping("/{id}/closing")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<EnterprisePlanView>> close(
      @PathVariable String id, @Valid @RequestBody Closing body, Command command) {
    return changed(command, service.close(command, id, body.reason().strip()));
  }

  private Mono<ResponseEntity<EnterprisePlanView>> changed(
      Command command, Mono<Stored<EnterprisePlan>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<EnterprisePlan>, EnterprisePlanView> view(Viewer viewer) {
    return it -> EnterprisePlanView.of(it.state(), viewer, law.of(it.state().unionId()));
  }
}
