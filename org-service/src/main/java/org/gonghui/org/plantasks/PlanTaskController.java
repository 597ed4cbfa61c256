package org.gonghui.org.plantasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.plantasks.TaskRequests.Advance;
import org.gonghui.org.plantasks.TaskRequests.Entry;
import org.gonghui.org.plantasks.TaskRequests.Part;
import org.gonghui.org.plantasks.TaskRequests.Statement;
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

/** Tasks of the work plan. */
@Tag(name = "plan-tasks", description = "工作要点任务: points broken down to a person, with a day")
@RestController
@RequestMapping("/api/v1/plan-tasks")
class PlanTaskController {

  private final PlanTasks tasks;
  private final PlanTaskService service;
  private final DistrictLaw law;
  private final TaskHands hands;

  PlanTaskController(PlanTasks tasks, PlanTaskService service, DistrictLaw law, TaskHands hands) {
    this.tasks = tasks;
    this.service = service;
    this.law = law;
    this.hands = hands;
  }

  /** Gives a task. */
  @Operation(
      summary = "Give a task of a point to a union and a person, with its day (下达任务)",
      description =
          "To the caller's union or one below it. Who works for a department of the district gives"
              + " tasks of its own points. The day lies within the plan's year, until that is"
              + " over.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<PlanTaskView>> open(@Valid @RequestBody Entry body, Command command) {
    return service.open(command, body).map(it -> created(it, command));
  }

  /** Gives a part of a task. */
  @Operation(
      summary = "Break a task down: a part of it for a union and a person (分解任务)",
      description =
          "For the union of the task or one below it, and not due after the whole; at most as deep"
              + " as the rule plan.task says. Departments of the district: of their own points.")
  @PostMapping("/{id}/part")
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<PlanTaskView>> breakDown(
      @PathVariable String id, @Valid @RequestBody Part body, Command command) {
    return service.breakDown(command, id, body).map(it -> created(it, command));
  }

  private ResponseEntity<PlanTaskView> created(Stored<PlanTask> it, Command command) {
    return Answer.created(it, "/api/v1/plan-tasks/" + it.state().id(), view(command.viewer()));
  }

  /** One task. */
  @Operation(
      summary = "A task, with progress, evidence and deadlines",
      description = "Also who answers for it sees it, whatever their union (责任到人).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<PlanTaskView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return tasks.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to a task. */
  @Operation(
      summary = "Who took which step of a task when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return tasks.history(viewer, id);
  }

  /** Lists tasks. */
  @Operation(
      summary = "Tasks of the caller's union and those below it, and those of the caller",
      description =
          "Newest first; with `overdue=true` those not reported as done although their day has"
              + " passed (逾期), with `unconfirmed=true` those whose report waits too long.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "year", field = PlanTasks.YEAR, type = Integer.class),
    @Filter(name = "item", field = PlanTasks.ITEM, type = Integer.class),
    @Filter(name = "status", field = PlanTasks.STATUS, type = TaskStatus.class),
    @Filter(name = "overdue", field = PlanTasks.LATE, type = Boolean.class),
    @Filter(name = "unconfirmed", field = PlanTasks.UNCONFIRMED, type = Boolean.class),
    @Filter(
        name = "owner",
        field = PlanTasks.OWNER,
        description = "id of the person who answers for it",
        example = "p-worker"),
    @Filter(
        name = "dueTo",
        field = PlanTasks.DUE,
        type = LocalDate.class,
        compare = Compare.TO,
        description = "due on this day or earlier",
        example = "2023-11-30"),
    @Filter(
        name = "partOf",
        field = PlanTasks.ABOVE,
        description = "parts of this task",
        example = "plan-task-01k6b3v2s9q0d5w8x7y6z4a3b1"),
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
  Mono<Page<PlanTaskView>> list(PageRequest page, Viewer viewer) {
    return tasks.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Tells how far it is. */
  @Operation(
      summary = "Tell how far a task is (报送进展)",
      description = "By who answers for it or acts for the union; what was told before stays.")
  @PostMapping("/{id}/progress")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> progress(
      @PathVariable String id, @Valid @RequestBody Advance body, Command command) {
    return changed(command, service.progress(command, id, body.percent(), body.text().strip()));
  }

  /** Reports it as done. */
  @Operation(
      summary = "Report a task as done (申报完成)",
      description =
          "Once all its parts have ended and a file shows it. From then on those who gave it have"
              + " the time of the rule plan.confirmation to look at it.")
  @PostMapping("/{id}/completion")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> complete(
      @PathVariable String id, @Valid @RequestBody Statement body, Command command) {
    return changed(command, service.complete(command, id, body.text().strip()));
  }

  private Mono<ResponseEntity<PlanTaskView>> changed(
      Command command, Mono<Stored<PlanTask>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<PlanTask>, PlanTaskView> view(Viewer viewer) {
    return it -> PlanTaskView.of(it.state(), viewer, hands, law.of(it.state().unionId()));
  }
}
