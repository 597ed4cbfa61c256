package org.gonghui.member.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.Languages;
import org.gonghui.platform.web.problem.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The caller's account, and the claim of a membership, over HTTP. */
@RestController
@RequestMapping("/api/v1/me/account")
@Tag(name = "me", description = "我的工会：本人的一页")
class MyAccountController {

  private final ClaimService service;
  private final Messages messages;

  MyAccountController(ClaimService service, Messages messages) {
    this.service = service;
    this.messages = messages;
  }

  @Schema(name = "AccountClaimRequest", description = "认领会籍")
  record ClaimRequest(
      @Schema(description = "公民身份号码", example = "11010519491231002X") @NotBlank @Size(max = 40)
          String identityNumber,
      @Schema(description = "会籍登记的手机号码", example = "13800138000") @NotBlank @Size(max = 40)
          String phone) {

    @Override
    public String toString() {
      return "ClaimRequest[…]";
    }
  }

  @Schema(name = "AccountCode", description = "短信验证码")
  record CodeRequest(
      @Schema(description = "六位验证码", example = "482913") @NotBlank @Pattern(regexp = "\\d{6}")
          String code) {

    @Override
    public String toString() {
      return "CodeRequest[…]";
    }
  }

  @GetMapping
  @Access(persons = true)
  @Operation(
      summary = "The caller's account",
      description = "我的账号: what it is bound to, or whether a code is waited for.")
  Mono<ResponseEntity<AccountView>> get(Viewer viewer, ServerHttpRequest request) {
    return service.own(viewer).map(it -> Answer.ok(it, same -> view(same, request), request));
  }

  @PostMapping("/claim")
  @Access(persons = true)
  @Operation(
      summary = "Claim the membership that an officer or a roster entered",
      description =
          "认领会籍: by identity number and phone. Where both belong to a member, a code is sent to the"
              + " phone on record 验证码. The answer is the same where they belong to nobody. Who has"
              + " lost that phone goes to the union with their identity card. Officers and others"
              + " who work for the union claim theirs as everybody does: what they have as members"
              + " is open to them then, and nothing of their own is theirs to decide.")
  Mono<ResponseEntity<AccountView>> claim(
      Command command, @Valid @RequestBody ClaimRequest body, ServerHttpRequest request) {
    return service
        .claim(command, body.identityNumber(), body.phone())
        .map(it -> Answer.changed(it, same -> view(same, request)));
  }

  @PostMapping("/confirmation")
  @Access(persons = true)
  @Operation(
      summary = "Give the code that came by short message",
      description =
          "输入验证码: the account is bound to the member, and sees from then on, in every service, what"
              + " concerns them 绑定. After five wrong codes there is a pause.")
  Mono<ResponseEntity<AccountView>> confirm(
      Command command, @Valid @RequestBody CodeRequest body, ServerHttpRequest request) {
    return service
        .confirm(command, body.code())
        .map(it -> Answer.changed(it, same -> view(same, request)));
  }

  private AccountView view(Stored<Account> it, ServerHttpRequest request) {
    Locale locale = Languages.of(request.getHeaders());
    return AccountView.own(
        it,
        it.state().status() == AccountStatus.CLAIMED
            ? messages.find("account.advice", locale, Map.of()).orElse(null)
            : null);
  }
}
