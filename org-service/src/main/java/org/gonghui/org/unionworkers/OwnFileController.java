package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.YearMonth;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.unionworkers.WorkerRequests.Appealed;
import org.gonghui.org.unionworkers.WorkerRequests.Resigned;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.problem.MonthForm;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What union workers see and do of their own file. */
@Tag(name = "union-workers", description = "社会化工会工作者: ranks, assessments, pay, exit")
@RestController
@RequestMapping("/api/v1/union-workers")
class OwnFileController {

  private final WorkerService service;
  private final DistrictLaw law;
  private final Clock clock;

  OwnFileController(WorkerService service, DistrictLaw law, Clock clock) {
    this.service = service;
    this.law = law;
    this.clock = clock;
  }

  /** One's own file. */
  @Operation(
      summary = "The caller's own file (我的档案)",
      description = "With ranks, assessments and what can be done about them.")
  @GetMapping("/me")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  Mono<ResponseEntity<WorkerView>> mine(Viewer viewer, ServerHttpRequest request) {
    return service
        .mine(viewer)
        .map(it ->
            Answer.ok(
                it,
                one -> WorkerView.of(one.state(), viewer, service, law.of(one.state().unionId())),
                request));
  }

  /** One's own pay. */
  @Operation(
      summary = "The caller's own pay of a month that is over (我的薪酬)",
      description = "By the table that held in that month.")
  @GetMapping("/me/pay")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  Mono<ResponseEntity<PaySlip>> pay(
      @Parameter(description = "月份", example = "2023-08")
          @RequestParam
          @Pattern(regexp = MonthForm.PATTERN)
          String month,
      Viewer viewer) {
    return service
        .mine(viewer)
        .map(it ->
            service.slip(it.state(), YearMonth.parse(month), WorkingDays.dateOf(clock.instant())))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }

  /** Appeals. */
  @Operation(
      summary = "Appeal against an assessment, by its indicators (申请复核)",
      description = "Within five working days of its confirmation; a third officer reviews it.")
  @PostMapping("/{id}/appeal")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<WorkerView>> appeal(
      @PathVariable String id, @Valid @RequestBody Appealed body, Command command) {
    return changed(command, service.appeal(command, id, body.year(), body.items()));
  }

  /** Resigns. */
  @Operation(
      summary = "Resign (辞职)",
      description = "Thirty days before the last day, three while on probation (劳动合同法 第三十七条).")
  @PostMapping("/{id}/resignation")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<WorkerView>> resign(
      @PathVariable String id, @Valid @RequestBody Resigned body, Command command) {
    return changed(command, service.resign(command, id, body.on()));
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
