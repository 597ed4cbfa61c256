package org.gonghui.member.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.webhooks.WebhookSubscription.Cause;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
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

/** Subscriptions over HTTP. */
@RestController
@RequestMapping("/api/v1/webhook-subscriptions")
@Tag(name = "webhook-subscriptions", description = "协作单位的回调通知订阅")
class SubscriptionController {

  private static final String PATH = "/api/v1/webhook-subscriptions/";
  private static final String SCOPE = "verification:read";
  private static final WorkflowTable<SubscriptionStatus, WebhookSubscriptionStep> TABLE =
      WorkflowTable.of(WebhookSubscriptionStep.class);

  private final SubscriptionService service;
  private final WebhookSubscriptions subscriptions;

  SubscriptionController(SubscriptionService service, WebhookSubscriptions subscriptions) {
    this.service = service;
    this.subscriptions = subscriptions;
  }

  @Schema(name = "WebhookSubscriptionRequest", description = "订阅或变更回调通知")
  record SubscriptionRequest(
      @Schema(
              description = "接收地址：公网 https 地址，不得含用户名和片段",
              example = "https://partner.example.org/gonghui/webhooks")
          @NotBlank
          @Size(max = 500)
          String address,
      @Schema(description = "订阅的事件", example = "[\"MEMBER_VERIFIED\", \"MEMBER_ENDED\"]") @NotEmpty
          Set<WebhookEvent> events) {

    @Override
    public String toString() {
      return "SubscriptionRequest[…]";
    }
  }

  @Schema(name = "WebhookSubscription", description = "回调通知订阅")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SubscriptionView(
      @Schema(example = "webhook-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "partner") String client,
      @Schema(description = "接收地址，清单中不显示", example = "https://partner.example.org/gonghui/webhooks")
          @Nullable String address,
      List<WebhookEvent> events,
      SubscriptionStatus status,
      @Schema(description = "停用原因") @Nullable Cause disabledBecause,
      @Nullable Instant disabledAt,
      @Schema(description = "旧密钥的有效期") @Nullable Instant formerSecretUntil,
      @Schema(description = "签名密钥，仅在订阅和更换时显示一次", example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
          @Nullable String secret,
      @Schema(example = "[\"amendment\", \"secret-rotation\", \"closing\"]")
          List<String> allowedSteps) {

    @Override
    public String toString() {
      return "SubscriptionView[" + id + "]";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.PARTNER, scopes = SCOPE)
  @Operation(
      summary = "Subscribe to changes",
      description =
          "订阅回调通知, by Standard Webhooks. Told are changes of persons whom the partner has asked"
              + " for with a reference, by that reference. The secret is shown once. Addresses of"
              + " private networks and without https are refused.")
  Mono<ResponseEntity<SubscriptionView>> create(
      Command command, @Valid @RequestBody SubscriptionRequest request) {
    return service
        .create(command, request.address().strip(), request.events())
        .flatMap(it ->
            secretly(command.viewer(), it)
                .map(view -> Answer.created(it, PATH + view.id(), same -> view)));
  }

  @GetMapping
  @Access(
      roles = {Roles.PARTNER, Roles.AUDITOR},
      scopes = SCOPE)
  @Operation(
      summary = "Subscriptions, newest first",
      description = "回调通知订阅清单: the partner's own; an auditor sees all.")
  @Listed({
    @Filter(
        name = "status",
        field = WebhookSubscriptions.STATUS,
        type = SubscriptionStatus.class,
        description = "状态")
  })
  Mono<Page<SubscriptionView>> list(Viewer viewer, PageRequest page) {
    return subscriptions
        .list(viewer, page)
        .map(slice -> Page.of(page, slice, it -> view(viewer, it, null, null)));
  }

  @GetMapping("/{id}")
  @Access(
      roles = {Roles.PARTNER, Roles.AUDITOR},
      scopes = SCOPE)
  @Operation(summary = "A subscription", description = "查看回调通知订阅; auditors see no address.")
  Mono<ResponseEntity<SubscriptionView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return subscriptions
        .find(viewer, id)
        .flatMap(it -> full(viewer, it).map(view -> Answer.ok(it, same -> view, request)));
  }

  @PostMapping("/{id}/amendment")
  @Access(roles = Roles.PARTNER, scopes = SCOPE)
  @Versioned
  @Operation(summary = "Change address or events", description = "变更接收地址或订阅的事件.")
  Mono<ResponseEntity<SubscriptionView>> amend(
      Command command, @PathVariable String id, @Valid @RequestBody SubscriptionRequest request) {
    return changed(
        command, service.amend(command, id, request.address().strip(), request.events()));
  }

  @PostMapping("/{id}/secret-rotation")
  @Access(roles = Roles.PARTNER, scopes = SCOPE)
  @Versioned
  @Operation(
      summary = "Replace the secret",
      description =
          "更换签名密钥. The new secret is shown once; for 24 hours deliveries carry the signatures of"
              + " both.")
  Mono<ResponseEntity<SubscriptionView>> rotate(Command command, @PathVariable String id) {
    return service
        .rotate(command, id)
        .flatMap(
            it -> secretly(command.viewer(), it).map(view -> Answer.changed(it, same -> view)));
  }

  @PostMapping("/{id}/enabling")
  @Access(roles = Roles.PARTNER, scopes = SCOPE)
  @Versioned
  @Operation(
      summary = "Enable again",
      description =
          "重新启用. A subscription is disabled where its receiver answers 410, or takes nothing for"
              + " five days; what happened meanwhile is sent now.")
  Mono<ResponseEntity<SubscriptionView>> enable(Command command, @PathVariable String id) {
    return changed(command, service.enable(command, id));
  }

  @PostMapping("/{id}/closing")
  @Access(roles = Roles.PARTNER, scopes = SCOPE)
  @Versioned
  @Operation(summary = "End a subscription", description = "取消订阅: nothing more is sent.")
  Mono<ResponseEntity<SubscriptionView>> close(Command command, @PathVariable String id) {
    return changed(command, service.close(command, id));
  }

  private Mono<ResponseEntity<SubscriptionView>> changed(
      Command command, Mono<Stored<WebhookSubscription>> step) {
    return step.flatMap(
        it -> full(command.viewer(), it).map(view -> Answer.changed(it, same -> view)));
  }

  private Mono<SubscriptionView> full(Viewer viewer, Stored<WebhookSubscription> it) {
    return viewer.has(Roles.PARTNER)
        ? service.address(it.state()).map(address -> view(viewer, it, address, null))
        : Mono.fromSupplier(() -> view(viewer, it, null, null));
  }

  private Mono<SubscriptionView> secretly(Viewer viewer, Stored<WebhookSubscription> it) {
    return service
        .address(it.state())
        .zipWith(service.secret(it.state()))
        .map(open -> view(viewer, it, open.getT1(), open.getT2()));
  }

  private static SubscriptionView view(
      Viewer viewer,
      Stored<WebhookSubscription> stored,
      @Nullable String address,
      @Nullable String secret) {
    WebhookSubscription it = stored.state();
    return new SubscriptionView(
        it.id(),
        it.client(),
        address,
        it.events().stream().sorted().toList(),
        it.status(),
        it.disabling() == null ? null : it.disabling().cause(),
        it.disabling() == null ? null : it.disabling().at(),
        it.former() == null ? null : it.former().until(),
        secret,
        TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList());
  }
}
