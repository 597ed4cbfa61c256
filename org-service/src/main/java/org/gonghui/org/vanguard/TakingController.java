package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.vanguard.VanguardRequests.Delivered;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What members of the vanguard team do with orders. */
@Tag(name = "vanguard-orders", description = "任务单: orders that the vanguard team takes")
@RestController
@RequestMapping("/api/v1/vanguard-orders")
class TakingController {

  private final OrderService service;
  private final DistrictLaw law;

  TakingController(OrderService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** What can be taken. */
  @Operation(
      summary = "Orders that the caller's team can take now (待接任务单)",
      description = "Of all unions of the team, the one due first in front; for its members.")
  @GetMapping("/open")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  @Listed
  Mono<Page<OrderView>> open(Viewer viewer, PageRequest page) {
    return service
        .open(viewer, page)
        .map(it -> Page.of(page, it, one -> one.state().place(), one -> view(one, viewer)));
  }

  /** What one has. */
  @Operation(
      summary = "Orders that the caller took (我的任务单)",
      description = "With their scores, the newest first.")
  @GetMapping("/mine")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  @Listed
  Mono<Page<OrderView>> mine(Viewer viewer, PageRequest page) {
    return service.mine(viewer, page).map(it -> Page.of(page, it, one -> view(one, viewer)));
  }

  private OrderView view(Stored<VanguardOrder> it, Viewer viewer) {
    return OrderView.of(it.state(), viewer, law.of(it.state().unionId()));
  }

  /** Takes it. */
  @Operation(
      summary = "Take an order (接单)",
      description =
          "The first who asks has it, the second is told that it is taken (409); so many at once by"
              + " rule. No If-Match, as it is the order itself that decides.")
  @PostMapping("/{id}/taking")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  Mono<ResponseEntity<OrderView>> take(@PathVariable String id, Command command) {
    return changed(command, service.take(command, id));
  }

  /** Gives it back. */
  @Operation(
      summary = "Give an order back (退单)",
      description = "Another can take it; its day stays.")
  @PostMapping("/{id}/giving-back")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<OrderView>> giveBack(@PathVariable String id, Command command) {
    return changed(command, service.giveBack(command, id));
  }

  /** Delivers it. */
  @Operation(
      summary = "Deliver an order with its result (交付)",
      description = "By who is in the team; after its day too, for fewer points.")
  @PostMapping("/{id}/delivery")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<OrderView>> deliver(
      @PathVariable String id, @Valid @RequestBody Delivered body, Command command) {
    return changed(command, service.deliver(command, id, body.result()));
  }

  private Mono<ResponseEntity<OrderView>> changed(
      Command command, Mono<Stored<VanguardOrder>> change) {
    return change.map(it ->
        Answer.changed(
            it, one -> OrderView.of(one.state(), command.viewer(), law.of(one.state().unionId()))));
  }
}
