package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.gonghui.contracts.UnionKind;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The public face of the tree: enough to find the union that one belongs to, and no more. */
@Tag(name = "union-directory", description = "工会名录: find a union by its name")
@RestController
@RequestMapping("/api/v1/union-directory")
class UnionDirectoryController {

  /** The highest first, of one kind by name. */
  private static final Comparator<Union> ORDER =
      Comparator.comparing(Union::level)
          .thenComparing(Union::kind)
          .thenComparing(Union::name)
          .thenComparing(Union::id);

  private final UnionService service;

  UnionDirectoryController(UnionService service) {
    this.service = service;
  }

  /** Finds unions. */
  @Operation(
      summary = "Find unions by a part of their name (查找工会)",
      description =
          "Open to every signed-in person, so that workers find the union to join, and to partner"
              + " systems with the scope directory:read. At most `limit` entries, the highest"
              + " first: type more of the name to see others.")
  @GetMapping
  @Access(
      persons = true,
      roles = {Roles.OPERATOR, Roles.PARTNER},
      scopes = "directory:read")
  Mono<Found> find(
      @Parameter(
              description = "a part of the name, in Chinese, pinyin or initials, or the id",
              example = "天安")
          @RequestParam(required = false)
          @Size(max = 100)
          @Nullable String q,
      @RequestParam(required = false) @Nullable UnionKind kind,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    return service
        .named(q, kind, limit)
        .sort(ORDER)
        .map(it -> new Entry(it.id(), it.name(), it.kind()))
        .collectList()
        .map(Found::new);
  }

  /** What was found. */
  @Schema(name = "UnionDirectoryPage")
  record Found(List<Entry> items) {}

  /** A union as everybody may know it. */
  @Schema(name = "UnionDirectoryEntry")
  record Entry(
      @Schema(example = "u-tianan") String id,
      @Schema(example = "天安云谷园区工会联合会") String name,
      @Schema(example = "PARK_FEDERATION") UnionKind kind) {}
}
