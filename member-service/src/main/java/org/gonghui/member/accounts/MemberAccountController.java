package org.gonghui.member.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.gonghui.member.FreeText;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The account that a member is bound to, for officers of their union, over HTTP. */
@RestController
@RequestMapping("/api/v1/members/{id}/account")
@Tag(name = "members", description = "会员与会籍")
class MemberAccountController {

  private final UnbindingService service;

  MemberAccountController(UnbindingService service) {
    this.service = service;
  }

  @Schema(name = "AccountUnbindingRequest", description = "解除或者不予解除的理由")
  record ReasonRequest(
      @Schema(description = "理由（不得写入个人信息）", example = "手机遗失，本人持身份证到场") @NotBlank @FreeText
          String reason) {}

  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "The account that a member is bound to",
      description = "会员绑定的账号; of who is bound to none, only that.")
  Mono<ResponseEntity<AccountView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return service
        .of(viewer, id)
        .map(it -> Answer.ok(it, same -> AccountView.of(viewer, same), request))
        .switchIfEmpty(Mono.fromSupplier(() -> ResponseEntity.ok(AccountView.NONE)));
  }

  @PostMapping("/unbinding-proposal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Propose to unbind a member's account",
      description =
          "提出解除绑定, by an officer before whom the person appeared with their identity card, as one"
              + " who lost their phone. A second officer approves; nobody does it for themself.")
  Mono<ResponseEntity<AccountView>> propose(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest body) {
    return changed(command, service.propose(command, id, body.reason()));
  }

  @PostMapping("/unbinding-approval")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Unbind a member's account",
      description =
          "批准解除绑定, by a second officer: the account sees nothing of the member any more, and"
              + " another one may claim them.")
  Mono<ResponseEntity<AccountView>> approve(Command command, @PathVariable String id) {
    return changed(command, service.approve(command, id));
  }

  @PostMapping("/unbinding-refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Leave a member's account bound",
      description = "不予解除绑定, by a second officer.")
  Mono<ResponseEntity<AccountView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest body) {
    return changed(command, service.refuse(command, id, body.reason()));
  }

  private static Mono<ResponseEntity<AccountView>> changed(
      Command command, Mono<Stored<Account>> done) {
    return done.map(it -> Answer.changed(it, same -> AccountView.of(command.viewer(), same)));
  }
}
