package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.vanguard.Ordering.Task;
import org.gonghui.org.vanguard.VanguardRequests.Accepted;
import org.gonghui.org.vanguard.VanguardRequests.Ordered;
import org.gonghui.org.vanguard.VanguardRequests.Reason;
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

/** Orders of the vanguard team: published, accepted, sent back. */
@Tag(name = "vanguard-orders", description = "任务单: orders that the vanguard team takes")
@RestController
@RequestMapping("/api/v1/vanguard-orders")
class OrderController {

  private final VanguardOrders orders;
  private final OrderService service;
  private final DistrictLaw law;

  OrderController(VanguardOrders orders, OrderService service, DistrictLaw law) {
    this.orders = orders;
    this.service = service;
    this.law = law;
  }

  /** Publishes one. */
  @Operation(
      summary = "Publish an order of an item of the list (发布任务单)",
      description = "For the caller's union or one below it; the whole team can take it.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<OrderView>> publish(@Valid @RequestBody Ordered body, Command command) {
    Task task = new Task(body.item(), body.task(), body.dueOn());
    return service
        .publish(command, body.unionId(), body.listId(), task)
        .map(it ->
            Answer.created(
                it, "/api/v1/vanguard-orders/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Orders for unions at and below the caller's, newest first",
      description = "With `overdue=true` those that are not delivered in time (任务单清单).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = VanguardOrders.STATUS, type = OrderStatus.class),
    @Filter(name = "overdue", field = VanguardOrders.OVERDUE, type = Boolean.class),
    @Filter(
        name = "item",
        field = VanguardOrders.ITEM,
        description = "of this item of the list",
        example = "founding"),
    @Filter(
        name = "list",
        field = VanguardOrders.LIST,
        description = "of this list",
        example = "tasklist-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-longgang")
  })
  Mono<Page<OrderView>> list(Viewer viewer, PageRequest page) {
    return orders.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(summary = "An order", description = "With deliveries and score (任务单详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<OrderView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return orders.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to an order", description = "办理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return orders.history(viewer, id);
  }

  /** Accepts it. */
  @Operation(
      summary = "Accept what was delivered (验收合格)",
      description = "By an officer who neither published nor took it; the score follows a rule.")
  @PostMapping("/{id}/acceptance")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<OrderView>> accept(
      @PathVariable String id, @Valid @RequestBody Accepted body, Command command) {
    return changed(command, service.accept(command, id, body.quality()));
  }

  /** Sends it back. */
  @Operation(
      summary = "Send back what was delivered, with a reason (退回重做)",
      description = "By an officer who neither published nor took it; each time costs points.")
  @PostMapping("/{id}/sending-back")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<OrderView>> sendBack(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.sendBack(command, id, body.reason()));
  }

  /** Calls it off. */
  @Operation(
      summary = "Call an order off, with a reason (取消任务单)",
      description = "One that was accepted stays as it is.")
  @PostMapping("/{id}/cancellation")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<OrderView>> cancel(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.cancel(command, id, body.reason()));
  }

  private Mono<ResponseEntity<OrderView>> changed(
      Command command, Mono<Stored<VanguardOrder>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<VanguardOrder>, OrderView> view(Viewer viewer) {
    return it -> OrderView.of(it.state(), viewer, law.of(it.state().unionId()));
  }
}
