package org.gonghui.org.pairings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Pairings over HTTP. */
@Tag(name = "pairings", description = "结对共建: unions that build together")
@RestController
@RequestMapping("/api/v1/pairings")
class PairingController {

  private final Pairings pairings;
  private final PairingService service;
  private final DistrictLaw law;

  PairingController(Pairings pairings, PairingService service, DistrictLaw law) {
    this.pairings = pairings;
    this.service = service;
    this.law = law;
  }

  @Schema(name = "PairingOffer", description = "提出结对")
  record Offer(
      @Schema(description = "提出结对的工会", example = "u-xiangjiaotang") @NotBlank @Size(max = 64)
          String unionId,
      @Schema(description = "另一方", example = "u-tianan") @NotBlank @Size(max = 64) String partnerId,
      @NotNull @Valid Agreement agreement) {}

  @Schema(name = "PairingReason", description = "原因")
  record Reason(
      @Schema(description = "不写个人信息", example = "目标已经实现") @NotBlank @Size(max = 2000)
          String reason) {}

  /** Offers one. */
  @Operation(
      summary = "Offer another union a pairing (提出结对)",
      description =
          "With an agreement, to any union of the same district; one at a time for each two. To"
              + " pass on experience (传帮带, MENTORING) takes the plaque of a demonstration site.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<PairingView>> offer(@Valid @RequestBody Offer body, Command command) {
    return service
        .offer(command, body.unionId(), body.partnerId(), body.agreement())
        .map(it ->
            Answer.created(it, "/api/v1/pairings/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Pairings of the caller's union and those below it, newest first",
      description = "结对名册, whichever of the two offered; overdue=true: no answer or no activity.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "kind", field = Pairings.KIND, type = Agreement.Kind.class),
    @Filter(name = "status", field = Pairings.STATUS, type = PairingStatus.class),
    @Filter(name = "overdue", field = Pairings.LATE, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "offered by this union",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "partner",
        field = Pairings.PARTNER,
        description = "offered to this union",
        example = "u-tianan")
  })
  Mono<Page<PairingView>> list(Viewer viewer, PageRequest page) {
    return pairings.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A pairing",
      description = "With its agreement and what the two did together (结对详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<PairingView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return pairings.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a pairing", description = "办理记录, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return pairings.history(viewer, id);
  }

  /** Agrees. */
  @Operation(
      summary = "Agree to a pairing (同意结对)",
      description = "By an officer of the other union who did not offer it; the term begins.")
  @PostMapping("/{id}/agreement")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PairingView>> agree(@PathVariable String id, Command command) {
    return changed(command, service.agree(command, id));
  }

  /** Declines. */
  @Operation(
      summary = "Decline a pairing, with a reason (不同意结对)",
      description = "By an officer of the other union; another one can be offered.")
  @PostMapping("/{id}/declination")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PairingView>> decline(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.decline(command, id, body.reason()));
  }

  /** Enters an activity. */
  @Operation(
      summary = "Enter what the two did together (登记共建活动)",
      description = "By either; the next is due within the time that the rule sets.")
  @PostMapping("/{id}/activity")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PairingView>> act(
      @PathVariable String id, @Valid @RequestBody JointActivity body, Command command) {
    return changed(command, service.act(command, id, body));
  }

  /** Ends it. */
  @Operation(
      summary = "Take an offer back, or end a pairing (撤回、结束共建)",
      description = "An offer by who offered it, an agreement by either, with a reason.")
  @PostMapping("/{id}/end")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PairingView>> end(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.end(command, id, body.reason()));
  }

  private Mono<ResponseEntity<PairingView>> changed(Command command, Mono<Stored<Pairing>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Pairing>, PairingView> view(Viewer viewer) {
    return it -> PairingView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }
}
