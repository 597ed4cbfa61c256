package org.gonghui.member.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.gonghui.member.webhooks.Delivery.Trouble;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a subscription was told, over HTTP. */
@RestController
@RequestMapping("/api/v1/webhook-subscriptions/{id}")
@Tag(name = "webhook-subscriptions", description = "协作单位的回调通知订阅")
class DeliveryController {

  private static final String PATH = "/api/v1/webhook-subscriptions/";
  private static final String SCOPE = "verification:read";

  private final SubscriptionService service;
  private final WebhookSubscriptions subscriptions;
  private final Deliveries deliveries;

  DeliveryController(
      SubscriptionService service, WebhookSubscriptions subscriptions, Deliveries deliveries) {
    this.service = service;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
  }

  @Schema(name = "WebhookReplayRequest", description = "补发")
  record ReplayRequest(
      @Schema(description = "自何时起", example = "2023-09-20T10:00:00+08:00") @NotNull
          OffsetDateTime since) {}

  @Schema(name = "WebhookReplay", description = "补发结果")
  record ReplayView(@Schema(description = "补发的投递数", example = "12") long deliveries) {}

  @Schema(name = "WebhookDelivery", description = "一次投递")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeliveryView(
      @Schema(description = "即 webhook-id", example = "msg-018ab0c4d300-5f2b1c0a9d8e7f6a5b4c3d2e")
          String id,
      @Schema(example = "member.verified") String type,
      Delivery.Status status,
      @Schema(description = "已尝试次数", example = "2") int attempts,
      Instant happenedAt,
      @Schema(description = "下次投递时间") @Nullable Instant nextAttemptAt,
      @Nullable Instant lastAttemptAt,
      @Schema(description = "上次答复的状态码", example = "503") @Nullable Integer answer,
      @Schema(description = "上次没有答复的原因") @Nullable Trouble trouble) {

    static DeliveryView of(Delivery it) {
      return new DeliveryView(
          it.id(),
          it.type(),
          it.status(),
          it.attempts(),
          it.happenedAt(),
          it.status() == Delivery.Status.WAITING ? it.nextAttemptAt() : null,
          it.lastAttemptAt(),
          it.answer(),
          it.trouble());
    }
  }

  @GetMapping("/deliveries")
  @Access(
      roles = {Roles.PARTNER, Roles.AUDITOR},
      scopes = SCOPE)
  @Operation(
      summary = "What was sent and what waits, newest first",
      description = "投递清单, of the last ninety days.")
  @Listed({
    @Filter(
        name = "status",
        field = Deliveries.STATUS,
        type = Delivery.Status.class,
        description = "状态")
  })
  Mono<Page<DeliveryView>> list(Viewer viewer, @PathVariable String id, PageRequest page) {
    return subscriptions
        .find(viewer, id)
        .flatMap(it -> deliveries.list(id, page))
        .map(slice -> Page.of(page, slice, Delivery::id, DeliveryView::of));
  }

  @PostMapping("/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.PARTNER, scopes = SCOPE)
  @Operation(
      summary = "Try the address",
      description = "测试投递: sends webhook.test, signed like everything else.")
  Mono<ResponseEntity<DeliveryView>> test(Command command, @PathVariable String id) {
    return service
        .test(command, id)
        .map(it -> Answer.accepted(PATH + id + "/deliveries", DeliveryView.of(it)));
  }

  @PostMapping("/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.PARTNER, scopes = SCOPE)
  @Operation(
      summary = "Send again what has happened since",
      description = "补发, under the ids that it had, so that the receiver passes over what it has.")
  Mono<ResponseEntity<ReplayView>> replay(
      Command command, @PathVariable String id, @Valid @RequestBody ReplayRequest request) {
    return service
        .replay(command, id, Objects.requireNonNull(request.since()).toInstant())
        .map(it -> Answer.accepted(PATH + id + "/deliveries", new ReplayView(it)));
  }
}
