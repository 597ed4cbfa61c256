package org.gonghui.org.plantasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.plantasks.TaskRequests.Extension;
import org.gonghui.org.plantasks.TaskRequests.Owner;
import org.gonghui.org.plantasks.TaskRequests.Reason;
import org.gonghui.org.plantasks.TaskRequests.Statement;
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

/** What is decided about tasks. */
@Tag(name = "plan-tasks", description = "工作要点任务: points broken down to a person, with a day")
@RestController
@RequestMapping("/api/v1/plan-tasks/{id}")
class TaskDecisionController {

  private final PlanTaskService service;
  private final DistrictLaw law;
  private final TaskHands hands;

  TaskDecisionController(PlanTaskService service, DistrictLaw law, TaskHands hands) {
    this.service = service;
    this.law = law;
    this.hands = hands;
  }

  /** Gives it to somebody else. */
  @Operation(
      summary = "Let somebody else answer for a task (调整责任人)",
      description = "By officers of its union or of one above; its day stands.")
  @PostMapping("/assignment")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> assign(
      @PathVariable String id, @Valid @RequestBody Owner body, Command command) {
    return changed(command, service.assign(command, id, body.ownerId(), body.ownerAs()));
  }

  /** Gives it more time. */
  @Operation(
      summary = "Give a task more time, with the reason (延期)",
      description =
          "By officers of the union that gave it, before its day has passed: what was late stays"
              + " seen to be late. A part does not end after the whole.")
  @PostMapping("/extension")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> extend(
      @PathVariable String id, @Valid @RequestBody Extension body, Command command) {
    return changed(command, service.extend(command, id, body.dueOn(), body.reason().strip()));
  }

  /** Confirms it. */
  @Operation(
      summary = "Confirm that a task is done (核实完成)",
      description =
          "By officers of the union that gave it, who neither answer for it nor reported it.")
  @PostMapping("/confirmation")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> confirm(
      @PathVariable String id, @Valid @RequestBody Statement body, Command command) {
    return changed(command, service.confirm(command, id, body.text().strip()));
  }

  /** Gives it back. */
  @Operation(
      summary = "Give a report that a task is done back, with the reason (退回)",
      description = "Its day stands: where that has passed, it is overdue again at once.")
  @PostMapping("/return")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> giveBack(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.giveBack(command, id, body.reason().strip()));
  }

  /** Cancels it. */
  @Operation(
      summary = "Cancel a task, with the reason (取消任务)",
      description = "By officers of the union that gave it; its parts end with it.")
  @PostMapping("/cancellation")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> cancel(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.cancel(command, id, body.reason().strip()));
  }

  private Mono<ResponseEntity<PlanTaskView>> changed(
      Command command, Mono<Stored<PlanTask>> change) {
    return change.map(stored ->
        Answer.changed(
            stored,
            it ->
                PlanTaskView.of(
                    it.state(), command.viewer(), hands, law.of(it.state().unionId()))));
  }
}
