package org.gonghui.member.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.platform.web.problem.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The caller's notices over HTTP. */
@RestController
@RequestMapping("/api/v1/me/notices")
@Tag(name = "me", description = "我的工会：本人的一页")
class NoticeController {

  private final Notices notices;
  private final NoticeTexts texts;
  private final Clock clock;

  NoticeController(Notices notices, NoticeTexts texts, Clock clock) {
    this.notices = notices;
    this.texts = texts;
    this.clock = clock;
  }

  @Schema(name = "Notice", description = "一条通知")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NoticeView(
      @Schema(example = "notice-018ab0c4d300-5f2b1c0a9d8e7f6a5b4c3d2e") String id,
      NoticeKind kind,
      @Schema(example = "入会申请已接收") String title,
      @Schema(example = "象角塘社区工会联合会已接收您入会。") String text,
      @Schema(example = "/api/v1/members/member-01k6b3v2s9q0d5w8x7y6z4a3b2") String href,
      Instant at,
      boolean read,
      @Nullable Instant readAt,
      @Schema(description = "短信：未发短信时没有此项") ShortMessage.@Nullable Status sms) {}

  @Schema(name = "NoticeCounts", description = "未读通知数，最多计到一千")
  record CountsView(@Schema(example = "3") long unread) {}

  @Schema(name = "NoticesRead", description = "标为已读")
  record ReadingRequest(
      @Schema(description = "至此条为止，含更早的", example = "notice-018ab0c4d300-5f2b1c0a9d8e7f6a5b4c3d2e")
          @NotBlank
          @Size(max = 80)
          String upTo) {}

  @GetMapping
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "The caller's notices, newest first",
      description =
          "我的通知: what has happened to the caller's matters and what falls due. Nothing sensitive"
              + " stands in them; each names where the matter is read. Unread ones: read=false.")
  @Listed({
    @Filter(name = "read", field = Notices.READ, type = Boolean.class, description = "已读"),
    @Filter(name = "kind", field = Notices.KIND, type = NoticeKind.class, description = "种类")
  })
  Mono<Page<NoticeView>> list(Viewer viewer, PageRequest page, ServerHttpRequest request) {
    Locale locale = Languages.of(request.getHeaders());
    return notices
        .list(viewer.ids(), page, now())
        .map(slice -> Page.of(page, slice, Notice::id, it -> view(it, locale)));
  }

  @GetMapping("/counts")
  @Access(roles = Roles.MEMBER)
  @Operation(summary = "How many notices are unread", description = "未读通知数, for a badge.")
  Mono<CountsView> counts(Viewer viewer) {
    return notices.unread(viewer.ids(), now()).map(CountsView::new);
  }

  @PostMapping("/{id}/reading")
  @Access(roles = Roles.MEMBER)
  @Operation(summary = "Mark a notice as read", description = "标为已读; again, it changes nothing.")
  Mono<NoticeView> read(Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    Locale locale = Languages.of(request.getHeaders());
    return notices.read(viewer.ids(), id, now()).map(it -> view(it, locale));
  }

  @PostMapping("/readings")
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "Mark all notices up to one as read",
      description = "全部标为已读: what has come since the caller looked stays unread.")
  Mono<CountsView> readAll(Viewer viewer, @Valid @RequestBody ReadingRequest request) {
    return notices
        .readUpTo(viewer.ids(), request.upTo(), now())
        .then(notices.unread(viewer.ids(), now()))
        .map(CountsView::new);
  }

  private NoticeView view(Notice it, Locale locale) {
    ShortMessage sms = it.sms();
    return new NoticeView(
        it.id(),
        it.kind(),
        texts.title(it.kind(), locale),
        texts.text(it, locale),
        it.href(),
        it.showAt(),
        it.read(),
        it.readAt(),
        sms == null ? null : sms.status());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
