package org.gonghui.org.visits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Filter.Compare;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Visits to enterprises. */
@Tag(name = "enterprise-visits", description = "走访企业: visits of unions to enterprises")
@RestController
@RequestMapping("/api/v1/enterprise-visits")
class VisitController {

  private final EnterpriseVisits visits;
  private final VisitService service;

  VisitController(EnterpriseVisits visits, VisitService service) {
    this.visits = visits;
    this.service = service;
  }

  /** Enters a visit. */
  @Operation(
      summary = "Enter that an enterprise was visited (登记走访)",
      description =
          "Once for each enterprise, day and purpose. The visit belongs to the federation in whose"
              + " area the enterprise stands and counts in its report of that week, while that has"
              + " not been sent. Its day is none before that federation was established.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<VisitView>> enter(@Valid @RequestBody Entry body, Command command) {
    return service
        .enter(command, body)
        .map(it ->
            Answer.created(it, "/api/v1/enterprise-visits/" + it.state().id(), VisitView::of));
  }

  /** One visit. */
  @Operation(
      summary = "A visit to an enterprise",
      description = "When, for what, by whom, and what was found (走访情况).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<VisitView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return visits.find(viewer, id).map(it -> Answer.ok(it, VisitView::of, request));
  }

  /** Lists visits. */
  @Operation(
      summary = "Visits in the area of the caller's union, the one entered last first",
      description = "With `visitedFrom` and `visitedTo` those of certain days (走访记录).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(
        name = "enterprise",
        field = "state.enterpriseId",
        description = "id of the enterprise",
        example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(name = "purpose", field = "state.purpose", type = Purpose.class),
    @Filter(
        name = "visitor",
        field = "state.visitors",
        description = "id of a person who went",
        example = "p-worker"),
    @Filter(
        name = "visitedFrom",
        field = "state.visitedOn",
        type = LocalDate.class,
        compare = Compare.FROM,
        description = "on this day or later",
        example = "2023-09-18"),
    @Filter(
        name = "visitedTo",
        field = "state.visitedOn",
        type = LocalDate.class,
        compare = Compare.TO,
        description = "on this day or earlier",
        example = "2023-09-24"),
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
  Mono<Page<VisitView>> list(PageRequest page, Viewer viewer) {
    return visits.list(viewer, page).map(it -> Page.of(page, it, VisitView::of));
  }

  /**
   * A visit that is entered.
   *
   * @param visitors who went; null for whoever enters it
   */
  @Schema(name = "EnterpriseVisitEntry")
  record Entry(
      @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String enterpriseId,
      @Schema(example = "2023-09-19") @NotNull LocalDate visitedOn,
      @NotNull Purpose purpose,
      @Schema(example = "职工46人，有建会意愿，已留下筹备材料清单。") @NotBlank @Size(max = 2000) String findings,
      @Schema(
              description = "ids of the persons who went; whoever enters it where none are named",
              example = "[\"p-worker\"]")
          @Nullable
          @Size(min = 1, max = 20)
          List<@NotBlank @Size(max = 64) String> visitors) {}
}
