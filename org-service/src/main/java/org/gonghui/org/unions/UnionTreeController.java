package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What stands above and below a union. */
@Tag(name = "unions")
@RestController
@RequestMapping("/api/v1/unions/{id}")
class UnionTreeController {

  private final UnionService service;
  private final Unions unions;
  private final UnionDirectory directory;
  private final Clock clock;

  UnionTreeController(UnionService service, Unions unions, UnionDirectory directory, Clock clock) {
    this.service = service;
    this.unions = unions;
    this.directory = directory;
    this.clock = clock;
  }

  /** Lists what is below a union. */
  @Operation(
      summary = "All unions below a union (所辖工会), newest first",
      description =
          "Each names its superior, so that clients can draw the tree. With asOf: those that stood"
              + " below it on that day, each in its place of that day, also where it has been moved"
              + " away since; of these no more than everybody may know.")
  @GetMapping("/subtree")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed(max = 1000, usual = 100)
  Mono<Page<UnionView>> subtree(
      @PathVariable String id,
      @Parameter(description = "left out: now", example = "2023-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate asOf,
      PageRequest page,
      Viewer viewer) {
    return asOf == null
        ? service.below(viewer, id, page).map(slice -> Page.of(page, slice, it -> now(it, viewer)))
        : service
            .belowOn(viewer, id, past(asOf), page)
            .map(slice -> Page.of(page, slice, it -> UnionView.on(it, asOf)));
  }

  private UnionView now(Stored<Union> stored, Viewer viewer) {
    return UnionView.of(stored, service.allowedSteps(viewer, stored.state()));
  }

  /** The way up. */
  @Operation(
      summary = "The unions above a union (上级工会), the nearest first",
      description =
          "Up to the district federation; of each as much as everybody may know. Of a union that"
              + " is gone: those that stood above it last. With asOf: those that stood above it on"
              + " that day.")
  @GetMapping("/ancestors")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<Ancestor>> ancestors(
      @PathVariable String id,
      @Parameter(description = "left out: now", example = "2023-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate asOf,
      Viewer viewer) {
    Mono<List<String>> path =
        asOf == null
            ? unions.find(viewer, id).map(Stored::ancestors)
            : service.standing(viewer, id, past(asOf)).map(Standing::path);
    return path.map(it -> it.stream().skip(1).map(this::ancestor).toList());
  }

  private LocalDate past(LocalDate day) {
    Dates.notFuture(day, WorkingDays.dateOf(clock.instant()));
    return day;
  }

  private Ancestor ancestor(String id) {
    UnionListed it = directory.find(id).orElseThrow();
    String above = it.parentId();
    UnionKind under = above == null ? null : directory.find(above).orElseThrow().kind();
    return new Ancestor(id, it.name(), it.kind(), TreeTable.level(it.kind(), under));
  }

  /** A union above another. */
  @Schema(name = "UnionAncestor")
  record Ancestor(
      @Schema(example = "u-bantian") String id,
      @Schema(example = "坂田街道总工会") String name,
      @Schema(example = "STREET_FEDERATION") UnionKind kind,
      @Schema(example = "STREET") UnionLevel level) {}
}
