package org.gonghui.org.founding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** The founding of unions, step by step. */
@Tag(name = "union-foundings", description = "建会: founding a union")
@RestController
@RequestMapping("/api/v1/union-foundings")
class UnionFoundingController {

  private final UnionFoundings foundings;
  private final UnionFoundingService service;
  private final DistrictLaw law;

  UnionFoundingController(UnionFoundings foundings, UnionFoundingService service, DistrictLaw law) {
    this.foundings = foundings;
    this.service = service;
    this.law = law;
  }

  /** Prepares the founding of a union. */
  @Operation(
      summary = "Prepare the founding of a union (筹备建会)",
      description =
          "For the enterprises of a superior's area: one for an enterprise union 企业工会, two or more"
              + " small ones for a joint union 联合工会; a joint union of a trade (行业联合工会) has no"
              + " enterprises and is entered by the union above (POST /unions). Whoever acts for"
              + " the superior or above may prepare, and the officer whose own union is the one to"
              + " be founded.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<UnionFoundingView>> prepare(
      @Valid @RequestBody NewFounding body, Command command) {
    return service
        .prepare(command, body.superiorId(), body.code(), body.plan().preparation())
        .map(it ->
            Answer.created(
                it, "/api/v1/union-foundings/" + it.state().id(), view(command.viewer())));
  }

  /** One founding. */
  @Operation(
      summary = "A founding, with its deadline and the steps open to the caller",
      description = "What is to be founded, who decides until when, and what was decided (建会办理情况).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<UnionFoundingView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return foundings.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to a founding. */
  @Operation(
      summary = "Who took which step of a founding when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return foundings.history(viewer, id);
  }

  /** Lists foundings. */
  @Operation(
      summary = "Foundings below the caller's union, newest first",
      description = "Those whose superior union is the caller's own or stands below it (建会清单).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = FoundingStatus.class),
    @Filter(
        name = "superior",
        field = Fields.UNION,
        description = "id of the superior union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-longgang"),
    @Filter(
        name = "enterprise",
        field = "state.plan.participants.enterpriseId",
        example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2")
  })
  Mono<Page<UnionFoundingView>> list(PageRequest page, Viewer viewer) {
    return foundings.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Amends the plan. */
  @Operation(
      summary = "Amend what is to be founded (修改筹备方案), before applying or after a refusal",
      description = "The whole plan is given anew; it is checked when the founding is applied for.")
  @PostMapping("/{id}/amendment")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<UnionFoundingView>> amend(
      @PathVariable String id, @Valid @RequestBody FoundingPlan body, Command command) {
    return changed(command, service.amend(command, id, body.preparation()));
  }

  /** Applies to the superior. */
  @Operation(
      summary = "Apply to the superior union for approval (申请, 工会法 第十二条)",
      description =
          "Starts the legal time for the decision; when it passes the matter goes to the union"
              + " above. The answer says who decides until when.")
  @PostMapping("/{id}/application")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<UnionFoundingView>> apply(@PathVariable String id, Command command) {
    return changed(command, service.apply(command, id));
  }

  /** Answers a refusal. */
  @Operation(
      summary = "Answer a refusal and apply again (答复并再次申请)",
      description =
          "With what has been done about the reason; the time for the decision starts again.")
  @PostMapping("/{id}/answer")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<UnionFoundingView>> answer(
      @PathVariable String id, @Valid @RequestBody Reply body, Command command) {
    return changed(command, service.answer(command, id, body.text()));
  }

  /** Approves. */
  @Operation(
      summary = "Approve the founding (批准)",
      description =
          "By an officer of the union whose turn it is, or above, who did not apply. The union"
              + " comes to exist and covers its enterprises within a moment: status ESTABLISHED.")
  @PostMapping("/{id}/approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<UnionFoundingView>> approve(@PathVariable String id, Command command) {
    return changed(command, service.approve(command, id));
  }

  /** Refuses. */
  @Operation(
      summary = "Refuse the founding with a reason (不予批准)",
      description =
          "By an officer of the union whose turn it is, or above, who did not apply. It can be"
              + " amended and applied for again.")
  @PostMapping("/{id}/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<UnionFoundingView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.text()));
  }

  /** Withdraws. */
  @Operation(
      summary = "Withdraw the founding (撤回)",
      description = "It ends without a union; a new one can be prepared.")
  @PostMapping("/{id}/withdrawal")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<UnionFoundingView>> withdraw(@PathVariable String id, Command command) {
    return changed(command, service.withdraw(command, id));
  }

  private Mono<ResponseEntity<UnionFoundingView>> changed(
      Command command, Mono<Stored<UnionFounding>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private java.util.function.Function<Stored<UnionFounding>, UnionFoundingView> view(
      Viewer viewer) {
    return it ->
        UnionFoundingView.of(
            it.state(),
            viewer,
            service.mayDecide(viewer, it.state()),
            law.of(it.state().unionId()));
  }

  /** An answer to a refusal. */
  @Schema(name = "FoundingAnswer")
  record Reply(@Schema(example = "已补充会员名册，委员人数改为7人。") @NotBlank @Size(max = 2000) String text) {}

  /** Why a founding is refused. */
  @Schema(name = "FoundingRefusal")
  record Reason(@Schema(example = "会员名册不完整。") @NotBlank @Size(max = 2000) String text) {}
}
