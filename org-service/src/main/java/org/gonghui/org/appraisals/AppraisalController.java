package org.gonghui.org.appraisals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.AppraisalRequests.Opening;
import org.gonghui.org.appraisals.AppraisalRequests.SelfAssessment;
import org.gonghui.org.appraisals.AppraisalRequests.Withdrawal;
import org.gonghui.platform.assessment.Standard;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Appraisals of unions over HTTP. */
@Tag(name = "appraisals", description = "达标评定: 六有、星级工会、职工之家")
@RestController
@RequestMapping("/api/v1/appraisals")
class AppraisalController {

  private final Appraisals appraisals;
  private final AppraisalService service;
  private final AppraisalViews views;
  private final Clock clock;

  AppraisalController(
      Appraisals appraisals, AppraisalService service, AppraisalViews views, Clock clock) {
    this.appraisals = appraisals;
    this.service = service;
    this.views = views;
    this.clock = clock;
  }

  /** Opens one. */
  @Operation(
      summary = "Open an appraisal (开展自评)",
      description =
          "For six haves (六有), stars (星级工会), a worker home (职工之家), the five standards of a"
              + " demonstration site (示范点五个标准), the grade of a federation (工联会等级) or a boutique"
              + " federation (精品社区工联会), of the caller's union or one below it; one of a kind at a"
              + " time for each union.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<AppraisalView>> open(@Valid @RequestBody Opening body, Command command) {
    return service
        .open(command, body.unionId(), body.kind())
        .flatMap(it ->
            views
                .of(command.viewer(), List.of(it))
                .map(view -> Answer.created(it, "/api/v1/appraisals/" + it.state().id(), view)));
  }

  /** Lists them. */
  @Operation(
      summary = "Appraisals at and below the caller's union, newest first",
      description = "评定名册; overdue=true are those whose inspection or assessment is overdue.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "kind", field = Appraisals.KIND, type = AppraisalKind.class),
    @Filter(name = "status", field = Appraisals.STATUS, type = AppraisalStatus.class),
    @Filter(name = "overdue", field = Appraisals.LATE, type = Boolean.class),
    @Filter(name = "subsidy", field = Appraisals.SUBSIDY, type = Subsidy.Status.class),
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
  Mono<Page<AppraisalView>> list(Viewer viewer, PageRequest page) {
    return appraisals
        .list(viewer, page)
        .flatMap(it -> views.of(viewer, it.items()).map(view -> Page.of(page, it, view)));
  }

  /** The checklist of a kind. */
  @Operation(
      summary = "The checklist that a kind is scored against (评分标准)",
      description = "Its items with their points, what is demanded, and the grades, as of a day.")
  @GetMapping("/standard")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<Standard> standard(
      @Parameter(example = "SIX_HAVES") @RequestParam AppraisalKind kind,
      @Parameter(description = "left out: today", example = "2023-09-20")
          @RequestParam(required = false)
          @Nullable LocalDate on) {
    return Mono.fromSupplier(
        () -> service.standard(kind, on == null ? WorkingDays.dateOf(clock.instant()) : on));
  }

  /** One of them. */
  @Operation(
      summary = "An appraisal",
      description = "With its evidence, scores, inspections and subsidy (评定详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<AppraisalView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return appraisals
        .find(viewer, id)
        .flatMap(it -> views.of(viewer, List.of(it)).map(view -> Answer.ok(it, view, request)));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to an appraisal", description = "评定经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return appraisals.history(viewer, id);
  }

  /** Submits it. */
  @Operation(
      summary = "Score oneself and ask for the inspection (提交自评、申请验收)",
      description =
          "Every item is given points; a demanded item with points has a file that shows it.")
  @PostMapping("/{id}/submission")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<AppraisalView>> submit(
      @PathVariable String id, @Valid @RequestBody SelfAssessment body, Command command) {
    return changed(command, service.submit(command, id, body.points()));
  }

  /** Ends it. */
  @Operation(
      summary = "Take an appraisal back, or the grade away (撤回、撤销)",
      description =
          "The union before there is a grade, an officer above it afterwards; a subsidy that was"
              + " not paid goes back to its fund.")
  @PostMapping("/{id}/withdrawal")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<AppraisalView>> withdraw(
      @PathVariable String id, @Valid @RequestBody Withdrawal body, Command command) {
    return changed(command, service.withdraw(command, id, body.reason()));
  }

  private Mono<ResponseEntity<AppraisalView>> changed(
      Command command, Mono<Stored<Appraisal>> change) {
    return change.flatMap(it -> views.answer(command.viewer(), it));
  }
}
