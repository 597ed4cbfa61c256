package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobView;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The steps that change the tree. */
@Tag(name = "unions")
@RestController
@RequestMapping("/api/v1/unions/{id}")
class UnionChangeController {

  private static final String PARTS =
      " The part of each other service is the job of the same id with member-, services- or rights-"
          + " in the place of org-.";

  private final UnionMoves moves;
  private final UnionClosings closings;

  UnionChangeController(UnionMoves moves, UnionClosings closings) {
    this.moves = moves;
    this.closings = closings;
  }

  /** Moves a union. */
  @Operation(
      summary = "Move a union under another superior (变更隶属关系, 工会法 第十条、第十二条)",
      description =
          "By an officer of a union above both superiors (rule union.superior-change). It stands"
              + " there at once; everything below it, its members and files in all services follow"
              + " by a job that cannot be cancelled. Figures as of a day before the move count for"
              + " the old superior, from then on for the new one."
              + PARTS)
  @PostMapping("/superior-change")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<JobView>> move(
      @PathVariable String id, @Valid @RequestBody SuperiorChange body, Command command) {
    return moves
        .move(command, id, body.superiorId(), body.on())
        .map(UnionChangeController::accepted);
  }

  /** Merges a union. */
  @Operation(
      summary = "Merge a union into another (合并, 工会法 第十三条)",
      description =
          "By an officer of a union above both (rule union.closing); of one kind, or unions of"
              + " enterprises. The unions below it stand under the one that goes on, which covers"
              + " its enterprises; members and files in all services follow by a job that cannot"
              + " be cancelled."
              + PARTS)
  @PostMapping("/merger")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<JobView>> merge(
      @PathVariable String id, @Valid @RequestBody Merger body, Command command) {
    return closings
        .merge(command, id, body.intoId(), body.reason(), body.on())
        .map(UnionChangeController::accepted);
  }

  /** Dissolves a union. */
  @Operation(
      summary = "Dissolve a union (撤销, 工会法 第十三条)",
      description =
          "By an officer of a union above it (rule union.closing), where no union stands below it."
              + " Its members keep their membership and fall to the superior: GET"
              + " /members?unionId={id} lists them. Its enterprises are without a union from that"
              + " day on: GET /enterprises?coverage=NONE&everCoveredBy={id} lists them.")
  @PostMapping("/dissolution")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<JobView>> dissolve(
      @PathVariable String id, @Valid @RequestBody Dissolution body, Command command) {
    return closings
        .dissolve(command, id, body.reason(), body.on())
        .map(UnionChangeController::accepted);
  }

  private static ResponseEntity<JobView> accepted(Job job) {
    return Answer.accepted(Jobs.location(job), JobView.of(job));
  }

  /** Where a union is moved. */
  @Schema(name = "SuperiorChange")
  record SuperiorChange(
      @Schema(description = "the new superior", example = "u-tianan") @NotBlank @Size(max = 64)
          String superiorId,
      @Schema(description = "the first day under it; left out: today", example = "2023-09-01")
          @Nullable LocalDate on) {}

  /** Into which a union is merged. */
  @Schema(name = "UnionMerger")
  record Merger(
      @Schema(description = "the union that goes on", example = "u-tianan")
          @NotBlank
          @Size(max = 64)
          String intoId,
      @Schema(example = "两园区合并管理") @NotBlank @Size(max = 2000) String reason,
      @Schema(
              description = "the first day on which it no longer exists; left out: today",
              example = "2023-09-01")
          @Nullable LocalDate on) {}

  /** Why a union is dissolved. */
  @Schema(name = "UnionDissolution")
  record Dissolution(
      @Schema(example = "企业已注销") @NotBlank @Size(max = 2000) String reason,
      @Schema(
              description = "the first day on which it no longer exists; left out: today",
              example = "2023-09-01")
          @Nullable LocalDate on) {}
}
