package org.gonghui.org.geese;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
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

/** Leading geese: who was put forward, chosen and trained. */
@Tag(name = "leading-geese", description = "头雁: part-time chairs of unions of private enterprises")
@RestController
@RequestMapping("/api/v1/leading-geese")
class GooseController {

  private final LeadingGeese geese;
  private final GooseService service;
  private final DistrictLaw law;

  GooseController(LeadingGeese geese, GooseService service, DistrictLaw law) {
    this.geese = geese;
    this.service = service;
    this.law = law;
  }

  /** Puts a chair forward. */
  @Operation(
      summary = "Put a chair forward as leading goose (推荐头雁)",
      description =
          "The part-time chair of the union of a private enterprise (非公企业兼职工会主席), by that union or"
              + " one above it; the superior chooses.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<GooseView>> nominate(@Valid @RequestBody Nomination body, Command command) {
    return service
        .nominate(command, body.postId(), body.merits())
        .map(it ->
            Answer.created(it, "/api/v1/leading-geese/" + it.state().id(), view(command.viewer())));
  }

  /** One of them. */
  @Operation(
      summary = "A leading goose, with trainings, allowances and the steps open to the caller",
      description = "Who was chosen by whom, what was learned, what was paid (头雁档案).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<GooseView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return geese.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(
      summary = "Who took which step of a leading goose when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return geese.history(viewer, id);
  }

  /** Lists them. */
  @Operation(
      summary = "Leading geese of the caller's union and those below it, newest first",
      description =
          "With `trainingOverdue=true` those who have not been trained in time, with"
              + " `allowance=CLAIMED` those whose allowance waits for a decision (头雁清单).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = GooseStatus.class),
    @Filter(name = "trainingOverdue", field = "state.trainingOverdue", type = Boolean.class),
    @Filter(
        name = "allowance",
        field = "state.allowances.status",
        type = Allowance.Status.class,
        description = "has an allowance in this status",
        example = "CLAIMED"),
    @Filter(
        name = "post",
        field = "state.postId",
        description = "id of the post",
        example = "post-01k6b3v2s9q0d5w8x7y6z4a3b2-chair"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the union",
        example = "u-hangjia"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-longgang")
  })
  Mono<Page<GooseView>> list(PageRequest page, Viewer viewer) {
    return geese.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Chooses. */
  @Operation(
      summary = "Choose the chair (入选)",
      description = "By an officer of the superior union who did not put the chair forward.")
  @PostMapping("/{id}/selection")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<GooseView>> select(
      @PathVariable String id, @Valid @RequestBody Consent body, Command command) {
    return changed(command, service.select(command, id, body.letter()));
  }

  /** Does not choose. */
  @Operation(
      summary = "Do not choose the chair, with a reason (不予入选)",
      description = "The union can put the chair forward again.")
  @PostMapping("/{id}/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<GooseView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.text(), body.letter()));
  }

  /** Enters a training. */
  @Operation(
      summary = "Enter a training that the chair took part in (任职培训、轮训、经验分享)",
      description =
          "The induction comes first, within three months of the selection; a rotation follows"
              + " within a year of the training before. Both times are rules.")
  @PostMapping("/{id}/training")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<GooseView>> train(
      @PathVariable String id, @Valid @RequestBody Training body, Command command) {
    return changed(command, service.train(command, id, body));
  }

  /** Takes off the list. */
  @Operation(
      summary = "Take the chair off the list, with a reason (退出)",
      description = "Leaving office does so by itself.")
  @PostMapping("/{id}/withdrawal")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<GooseView>> withdraw(
      @PathVariable String id, @Valid @RequestBody Ending body, Command command) {
    return changed(command, service.withdraw(command, id, body.reason()));
  }

  private Mono<ResponseEntity<GooseView>> changed(
      Command command, Mono<Stored<LeadingGoose>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<LeadingGoose>, GooseView> view(Viewer viewer) {
    return it -> GooseView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }

  /** Who is put forward. */
  @Schema(name = "GooseNomination")
  record Nomination(
      @Schema(example = "post-01k6b3v2s9q0d5w8x7y6z4a3b2-chair") @NotBlank @Size(max = 128)
          String postId,
      @Schema(description = "why this one", example = "热心服务职工，推动企业签订集体合同。")
          @NotBlank
          @Size(max = 2000)
          String merits) {}

  /** What is agreed to. */
  @Schema(name = "GooseConsent")
  record Consent(
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** Why it is refused. */
  @Schema(name = "GooseRefusal")
  record Reason(
      @Schema(example = "任职不满半年。") @NotBlank @Size(max = 2000) String text,
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** Why it ends. */
  @Schema(name = "GooseEnding")
  record Ending(@Schema(example = "连续缺席轮训。") @NotBlank @Size(max = 2000) String reason) {}
}
