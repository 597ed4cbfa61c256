package org.gonghui.org.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.budgets.BudgetRequests.Payment;
import org.gonghui.org.budgets.BudgetRequests.Reason;
import org.gonghui.org.budgets.BudgetRequests.Receipt;
import org.gonghui.org.budgets.BudgetRequests.SpendingEntry;
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

/** Requests to spend over HTTP. */
@Tag(name = "spending", description = "支出申请: spending against the budget")
@RestController
@RequestMapping("/api/v1/spending-requests")
class SpendingRequestController {

  private final SpendingRequests requests;
  private final SpendingService service;
  private final DistrictLaw law;

  SpendingRequestController(SpendingRequests requests, SpendingService service, DistrictLaw law) {
    this.requests = requests;
    this.service = service;
    this.law = law;
  }

  /** Asks. */
  @Operation(
      summary = "Ask to spend (支出申请)",
      description =
          "From an item of the union's own budget, or from a special fund of a union above for one"
              + " of its purposes; GET /spending-requests/funds lists them.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<SpendingRequestView>> request(
      @Valid @RequestBody SpendingEntry body, Command command) {
    return Mono.defer(() -> service.request(command, body.budgetId(), body.wanted()))
        .map(it ->
            Answer.created(
                it, "/api/v1/spending-requests/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Requests of the caller's union and those below it, newest first",
      description = "支出台账; overdue=true are those whose decision or receipt is overdue.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = SpendingRequests.STATUS, type = SpendingStatus.class),
    @Filter(
        name = "budget",
        field = SpendingRequests.BUDGET,
        description = "from this budget",
        example = "budget-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(name = "overdue", field = SpendingRequests.LATE, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<SpendingRequestView>> list(Viewer viewer, PageRequest page) {
    return requests.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(summary = "A request to spend", description = "With who asked, approved and paid.")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<SpendingRequestView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return requests.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a request to spend", description = "经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return requests.history(viewer, id);
  }

  /** Approves. */
  @Operation(
      summary = "Approve a request to spend (批准)",
      description =
          "By another person of the union that pays; from the sum of the rule on by two, one after"
              + " the other. The last approval sets the sum aside: never more than the item has,"
              + " however many approve at once.")
  @PostMapping("/{id}/approval")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<SpendingRequestView>> approve(@PathVariable String id, Command command) {
    return changed(command, service.approve(command, id));
  }

  /** Refuses. */
  @Operation(summary = "Refuse a request to spend (不同意)", description = "With the reason.")
  @PostMapping("/{id}/refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<SpendingRequestView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.reason()));
  }

  /** Cancels. */
  @Operation(
      summary = "Cancel a request to spend (取消)",
      description = "Before it is paid; what was set aside goes back to the item.")
  @PostMapping("/{id}/cancellation")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<SpendingRequestView>> cancel(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.cancel(command, id, body.reason()));
  }

  /** Pays. */
  @Operation(
      summary = "Enter the payment (付款)",
      description =
          "By a person who neither asked for it nor approved it. Not dated before the last approval"
              + " or the year of the budget; what was approved in the year can be paid after it.")
  @PostMapping("/{id}/payment")
  @Access(roles = Roles.OFFICER, departments = Roles.OFFICE)
  @Versioned
  Mono<ResponseEntity<SpendingRequestView>> pay(
      @PathVariable String id, @Valid @RequestBody Payment body, Command command) {
    return changed(command, service.pay(command, id, body.paidOn(), body.voucher()));
  }

  /** Settles. */
  @Operation(
      summary = "Enter the receipt (登记票据)",
      description = "Within the time of the rule after the payment.")
  @PostMapping("/{id}/receipt")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<SpendingRequestView>> settle(
      @PathVariable String id, @Valid @RequestBody Receipt body, Command command) {
    return changed(command, service.settle(command, id, body.number()));
  }

  private Mono<ResponseEntity<SpendingRequestView>> changed(
      Command command, Mono<Stored<SpendingRequest>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<SpendingRequest>, SpendingRequestView> view(Viewer viewer) {
    return it ->
        SpendingRequestView.of(
            it.state(), viewer, service.pays(viewer, it.state()), law.of(it.state().unionId()));
  }
}
