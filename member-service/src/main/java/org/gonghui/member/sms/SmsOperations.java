package org.gonghui.member.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.member.notices.Notice;
import org.gonghui.member.notices.NoticeKind;
import org.gonghui.member.notices.ShortMessage;
import org.gonghui.member.notices.SmsQueue;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Care of short messages, for operators, who see neither persons nor numbers. */
@Tag(name = "sms-operations", description = "短信运维")
@RestController
@RequestMapping("/operations/sms")
class SmsOperations {

  private final SmsQueue queue;
  private final SmsSettings settings;
  private final Clock clock;

  SmsOperations(SmsQueue queue, SmsSettings settings, Clock clock) {
    this.queue = queue;
    this.settings = settings;
    this.clock = clock;
  }

  @Schema(name = "ShortMessage", description = "一条短信")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SmsView(
      @Schema(example = "notice-018ab0c4d300-5f2b1c0a9d8e7f6a5b4c3d2e") String id,
      NoticeKind kind,
      ShortMessage.Status status,
      @Schema(example = "8") int attempts,
      Instant dueAt,
      @Schema(example = "isv.AMOUNT_NOT_ENOUGH") @Nullable String reason,
      @Schema(description = "过期时间，此后不再发送") @Nullable Instant expiresAt,
      @Schema(description = "运营商回执", example = "134523^4351232") @Nullable String receipt,
      @Nullable Instant sentAt) {

    static SmsView of(Notice it) {
      ShortMessage sms = Objects.requireNonNull(it.sms());
      return new SmsView(
          it.id(),
          it.kind(),
          sms.status(),
          sms.attempts(),
          sms.dueAt(),
          sms.reason(),
          sms.expiresAt(),
          sms.receipt(),
          sms.sentAt());
    }
  }

  /** Whether there is a provider. */
  enum Provider {
    /** 已开通. */
    ON,
    /** 未开通. */
    OFF
  }

  @Schema(name = "SmsState", description = "短信状态")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StateView(
      Provider provider,
      @Schema(description = "各状态的条数，最多计到一万", example = "{\"WAITING\": 3, \"EXPIRED\": 1}")
          Map<ShortMessage.Status, Long> counts,
      @Schema(description = "最早应发而未发的") @Nullable Instant oldestDue) {}

  @GetMapping
  @Access(roles = Roles.OPERATOR)
  @Operation(
      summary = "Short messages, newest first",
      description = "短信清单: how each stands and why it was not sent, without person or number.")
  @Listed({
    @Filter(
        name = "status",
        field = SmsQueue.STATUS,
        type = ShortMessage.Status.class,
        description = "状态")
  })
  Mono<Page<SmsView>> list(PageRequest page) {
    return queue.list(page).map(it -> Page.of(page, it, Notice::id, SmsView::of));
  }

  @GetMapping("/state")
  @Access(roles = Roles.OPERATOR)
  @Operation(
      summary = "Whether short messages are sent, and how many stand how",
      description =
          "短信状态: OFF where no provider is configured; what waits then expires. Counted no further"
              + " than ten thousand of each.")
  Mono<StateView> state() {
    Provider provider = settings.isConfigured() ? Provider.ON : Provider.OFF;
    return Mono.zip(
            queue.counts(),
            queue.oldestDue(clock.instant()).map(Optional::of).defaultIfEmpty(Optional.empty()))
        .map(it -> new StateView(provider, it.getT1(), it.getT2().orElse(null)));
  }

  @PostMapping("/{id}/retry")
  @Access(roles = Roles.OPERATOR)
  @Operation(
      summary = "Try again what was given up or could not be sent",
      description = "重发, when what kept it is put right.")
  Mono<SmsView> retry(@PathVariable String id) {
    return queue.retry(id, clock.instant().truncatedTo(ChronoUnit.MILLIS)).map(SmsView::of);
  }
}
