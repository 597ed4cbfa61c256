package org.gonghui.org.grading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.FederationClass;
import org.gonghui.contracts.FederationLevel;
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

/** Gradings of federations over HTTP. */
@Tag(name = "federation-gradings", description = "工联会分类分级分层")
@RestController
@RequestMapping("/api/v1/federation-gradings")
class GradingController {

  private final FederationGradings gradings;
  private final GradingService service;
  private final DistrictLaw law;

  GradingController(FederationGradings gradings, GradingService service, DistrictLaw law) {
    this.gradings = gradings;
    this.service = service;
    this.law = law;
  }

  @Schema(name = "FederationGradingEntry", description = "分类分层")
  record Entry(@Schema(example = "u-xiangjiaotang") @NotBlank @Size(max = 64) String unionId) {}

  /** Determines one. */
  @Operation(
      summary = "Determine class and level of a federation (分类分层)",
      description =
          "By an officer above it: the class follows from its kind, the level from the enterprises"
              + " in its area as they are counted today. The grade comes from an appraisal of kind"
              + " FEDERATION_GRADE and follows it when it is assessed again.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<GradingView>> determine(@Valid @RequestBody Entry body, Command command) {
    return service
        .determine(command, body.unionId())
        .map(it ->
            Answer.created(
                it, "/api/v1/federation-gradings/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Gradings at and below the caller's union, newest first",
      description = "分类分级分层名册; overdue=true are those to be determined again.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "class", field = FederationGradings.CLASS, type = FederationClass.class),
    @Filter(name = "level", field = FederationGradings.LEVEL, type = FederationLevel.class),
    @Filter(
        name = "grade",
        field = FederationGradings.GRADE,
        description = "grade by the standard",
        example = "A"),
    @Filter(name = "overdue", field = FederationGradings.LATE, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this federation",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<GradingView>> list(Viewer viewer, PageRequest page) {
    return gradings.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A grading",
      description = "What holds now and everything that held before (分类分级分层详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<GradingView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return gradings.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a grading", description = "办理记录, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return gradings.history(viewer, id);
  }

  /** Determines it again. */
  @Operation(
      summary = "Determine class and level again (重新分类分层)",
      description = "As they are counted today; the grade stays, and what held stays in the file.")
  @PostMapping("/{id}/redetermination")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<GradingView>> again(@PathVariable String id, Command command) {
    return service.again(command, id).map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<FederationGrading>, GradingView> view(Viewer viewer) {
    return it -> GradingView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }
}
