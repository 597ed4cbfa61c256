package org.gonghui.org.terms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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

/** Terms, the calendar of those that fall due, and their extension. */
@Tag(name = "terms", description = "任期: terms of committees, and when they end")
@RestController
@RequestMapping("/api/v1/terms")
class TermController {

  private final Terms terms;
  private final TermService service;
  private final TermViews views;

  TermController(Terms terms, TermService service, TermViews views) {
    this.terms = terms;
    this.service = service;
    this.views = views;
  }

  /** Enters a term. */
  @Operation(
      summary = "Enter a term that runs already (登记任期)",
      description =
          "For committees elected before this system was in use; others begin with the approval of"
              + " their election. By an officer of a union above who is not on that committee; for"
              + " the topmost union, whose superior is outside, with the number of that one's"
              + " letter. One that has ended is overdue at once.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<TermView>> enter(@Valid @RequestBody Entry body, Command command) {
    return service
        .enter(command, body.unionId(), body.entered())
        .flatMap(it ->
            views
                .of(command.viewer())
                .map(view -> Answer.created(it, "/api/v1/terms/" + it.state().id(), view)));
  }

  /** One term. */
  @Operation(
      summary = "A term, with its end and the steps open to the caller",
      description = "Who was elected, when it ends, what was asked and decided about it (任期).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<TermView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return terms
        .find(viewer, id)
        .zipWith(views.of(viewer), (it, view) -> Answer.ok(it, view, request));
  }

  /** What happened to a term. */
  @Operation(
      summary = "Who took which step of a term when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return terms.history(viewer, id);
  }

  /** The calendar of terms. */
  @Operation(
      summary = "The calendar of terms (换届日历)",
      description =
          "Of the caller's union and those below it. With `dueFrom` and `dueTo` those that fall due"
              + " then; with `status=OVERDUE` those that ended without a new election (超期未换届).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = TermStatus.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the union",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-longgang"),
    @Filter(
        name = "dueFrom",
        field = "state.endsOn",
        type = LocalDate.class,
        compare = Filter.Compare.FROM,
        description = "ends on this day or later",
        example = "2023-10-01"),
    @Filter(
        name = "dueTo",
        field = "state.endsOn",
        type = LocalDate.class,
        compare = Filter.Compare.TO,
        description = "ends on this day or earlier",
        example = "2023-12-31")
  })
  Mono<Page<TermView>> list(PageRequest page, Viewer viewer) {
    return terms
        .list(viewer, page)
        .zipWith(views.of(viewer), (it, view) -> Page.of(page, it, view));
  }

  /** Asks for more time. */
  @Operation(
      summary = "Ask the superior union for an extension (申请延期换届)",
      description =
          "By six months at most, granted once (工会基层组织选举工作条例). What was refused can be asked for"
              + " again with other reasons.")
  @PostMapping("/{id}/extension-request")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<TermView>> ask(
      @PathVariable String id, @Valid @RequestBody Ask body, Command command) {
    return changed(command, service.ask(command, id, body.months(), body.reason()));
  }

  /** Grants more time. */
  @Operation(
      summary = "Grant the extension (同意延期)",
      description =
          "By an officer of the union whose turn it is, or above, who did not ask. The certificate"
              + " of the legal person runs on with the term.")
  @PostMapping("/{id}/extension-grant")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<TermView>> grant(
      @PathVariable String id, @Valid @RequestBody Consent body, Command command) {
    return changed(command, service.grant(command, id, body.letter()));
  }

  /** Refuses more time. */
  @Operation(
      summary = "Refuse the extension with a reason (不同意延期)",
      description = "The term ends as it would have; the union can ask again.")
  @PostMapping("/{id}/extension-refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<TermView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.text(), body.letter()));
  }

  private Mono<ResponseEntity<TermView>> changed(Command command, Mono<Stored<Term>> change) {
    return change.flatMap(it -> views.of(command.viewer()).map(view -> Answer.changed(it, view)));
  }

  /** A term to be entered. */
  @Schema(name = "NewTerm")
  record Entry(
      @Schema(example = "u-xiangjiaotang") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "2022-11-01") @NotNull LocalDate startsOn,
      @Schema(description = "任期: 3 or 5 years", example = "5") @Min(1) @Max(10) int years,
      @Valid @NotNull Committee committee,
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {

    EnteredTerm entered() {
      return new EnteredTerm(committee, startsOn, years, letter);
    }
  }

  /** What is asked. */
  @Schema(name = "TermExtensionRequest")
  record Ask(
      @Schema(description = "by how many months", example = "6") @Min(1) @Max(60) int months,
      @Schema(example = "企业搬迁，无法按期召开代表大会。") @NotBlank @Size(max = 2000) String reason) {}

  /** What the superior agrees to. */
  @Schema(name = "TermExtensionGrant")
  record Consent(
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** Why it is refused. */
  @Schema(name = "TermExtensionRefusal")
  record Reason(
      @Schema(example = "应按期换届。") @NotBlank @Size(max = 2000) String text,
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}
}
