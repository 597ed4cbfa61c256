package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.unions.UnionController.UnionView;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What stands above and below a union. */
@Tag(name = "unions")
@RestController
@RequestMapping("/api/v1/unions/{id}")
class UnionTreeController {

  private final UnionService service;
  private final UnionDirectory directory;

  UnionTreeController(UnionService service, UnionDirectory directory) {
    this.service = service;
    this.directory = directory;
  }

  /** Lists what is below a union. */
  @Operation(
      summary = "All unions below a union (所辖工会), newest first",
      description = "Each names its superior, so that clients can draw the tree.")
  @GetMapping("/subtree")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed(max = 1000, usual = 100)
  Mono<Page<UnionView>> subtree(@PathVariable String id, PageRequest page, Viewer viewer) {
    return service.below(viewer, id, page).map(it -> Page.of(page, it, UnionView::of));
  }

  /** The way up. */
  @Operation(
      summary = "The unions above a union (上级工会), the nearest first",
      description = "Up to the district federation; of each as much as everybody may know.")
  @GetMapping("/ancestors")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  List<Ancestor> ancestors(@PathVariable String id, Viewer viewer) {
    service.require(viewer, id);
    return directory.of(id).stream().skip(1).map(this::ancestor).toList();
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
