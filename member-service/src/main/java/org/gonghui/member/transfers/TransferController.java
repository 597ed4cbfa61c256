package org.gonghui.member.transfers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** Transfers over HTTP. */
@RestController
@RequestMapping("/api/v1/membership-transfers")
@Tag(name = "membership-transfers", description = "会籍接转")
class TransferController {

  private static final String PATH = "/api/v1/membership-transfers/";

  private final TransferService service;
  private final MembershipTransfers transfers;
  private final TransferViews views;

  TransferController(TransferService service, MembershipTransfers transfers, TransferViews views) {
    this.service = service;
    this.transfers = transfers;
    this.views = views;
  }

  @Schema(name = "TransferRefusal", description = "不予接转")
  record RefusalRequest(
      @Schema(description = "理由", example = "劳动合同尚未解除") @NotBlank @Size(max = 500) String reason) {

    @Override
    public String toString() {
      return "RefusalRequest[…]";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.ORGANIZING)
  @Operation(
      summary = "Ask for a transfer",
      description =
          "申请会籍接转. By the member, without naming anybody; by the union that they leave, naming the"
              + " member; or by the union that they come to, with the number and name on the card"
              + " that they showed. The side that did not ask answers; a member's own request goes"
              + " to the union that they want to come to.")
  Mono<ResponseEntity<TransferView>> ask(
      Command command, @Valid @RequestBody TransferRequest request) {
    return service
        .ask(command, request)
        .flatMap(it ->
            views
                .of(command.viewer(), it)
                .map(view -> Answer.created(it, PATH + view.id(), same -> view)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Transfers, newest first",
      description = "会籍接转清单. Those to and from the caller's union and below; a worker's own.")
  @Listed({
    @Filter(
        name = "status",
        field = MembershipTransfers.STATUS,
        type = TransferStatus.class,
        description = "状态"),
    @Filter(name = "memberId", field = MembershipTransfers.MEMBER, description = "会员"),
    @Filter(name = "toUnionId", field = Fields.UNION, description = "转入工会"),
    @Filter(name = "fromUnionId", field = MembershipTransfers.FROM, description = "转出工会"),
    @Filter(
        name = "escalated",
        field = MembershipTransfers.ESCALATED,
        type = Boolean.class,
        description = "逾期上报")
  })
  Mono<Page<TransferView>> list(Viewer viewer, PageRequest page) {
    return transfers
        .list(viewer, page)
        .map(slice -> Page.of(page, slice, it -> views.brief(viewer, it)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A transfer", description = "查看会籍接转, with the member's name masked 脱敏.")
  Mono<ResponseEntity<TransferView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return transfers
        .find(viewer, id)
        .flatMap(it -> views.of(viewer, it).map(view -> Answer.ok(it, same -> view, request)));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to a transfer", description = "接转经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return transfers.history(viewer, id);
  }

  @PostMapping("/{id}/acceptance")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Agree to a transfer",
      description =
          "同意接转, by an officer of the side that did not ask, or above it. The membership moves"
              + " right after it, and its card number stays.")
  Mono<ResponseEntity<TransferView>> accept(Command command, @PathVariable String id) {
    return answer(command, service.accept(command, id));
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(summary = "Refuse a transfer", description = "不予接转, with the reason.")
  Mono<ResponseEntity<TransferView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody RefusalRequest request) {
    return answer(command, service.refuse(command, id, request.reason()));
  }

  @PostMapping("/{id}/cancellation")
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.ORGANIZING)
  @Versioned
  @Operation(summary = "Take a request back", description = "撤回接转申请, by the side that asked.")
  Mono<ResponseEntity<TransferView>> cancel(Command command, @PathVariable String id) {
    return answer(command, service.cancel(command, id));
  }

  private Mono<ResponseEntity<TransferView>> answer(
      Command command, Mono<Stored<MembershipTransfer>> changed) {
    return changed.flatMap(
        it -> views.of(command.viewer(), it).map(view -> Answer.changed(it, same -> view)));
  }
}
