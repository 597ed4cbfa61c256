package org.gonghui.member.notices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.problem.Languages;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the caller wants as short messages, over HTTP. */
@RestController
@RequestMapping("/api/v1/me/notice-preferences")
@Tag(name = "me", description = "我的工会：本人的一页")
class PreferenceController {

  private final PreferenceFiles files;
  private final NoticeTexts texts;

  PreferenceController(PreferenceFiles files, NoticeTexts texts) {
    this.files = files;
    this.texts = texts;
  }

  @Schema(name = "NoticePreferencesRequest", description = "短信接收设置")
  record PreferencesRequest(
      @Schema(description = "未列出的种类按默认", example = "{\"COVER_GIVEN\": false}") @NotNull
          Map<NoticeKind, Boolean> sms) {}

  @Schema(name = "NoticePreference", description = "一种通知是否发短信")
  record PreferenceView(
      NoticeKind kind,
      @Schema(example = "已赠送意外险保障") String title,
      boolean sms,
      @Schema(description = "不可关闭：关系到本人的权利") boolean fixed) {}

  @Schema(name = "NoticePreferences", description = "短信接收设置")
  record PreferencesView(List<PreferenceView> items) {}

  @GetMapping
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "Which notices also come as short messages",
      description = "短信接收设置, of all kinds; what is fixed cannot be switched off.")
  Mono<PreferencesView> get(Viewer viewer, ServerHttpRequest request) {
    Locale locale = Languages.of(request.getHeaders());
    return files.of(viewer.self()).map(it -> view(it, locale));
  }

  @PutMapping
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "Choose which notices also come as short messages",
      description =
          "设置短信接收. Replaces what was chosen before. Who would lose a right by not hearing of it is"
              + " told in any case: that is refused with notice.fixed-kind.")
  Mono<PreferencesView> put(
      Viewer viewer, @Valid @RequestBody PreferencesRequest body, ServerHttpRequest request) {
    Locale locale = Languages.of(request.getHeaders());
    return files.put(viewer.self(), Objects.requireNonNull(body.sms())).map(it -> view(it, locale));
  }

  private PreferencesView view(Preferences it, Locale locale) {
    return new PreferencesView(
        Arrays.stream(NoticeKind.values())
            .map(kind ->
                new PreferenceView(kind, texts.title(kind, locale), it.wants(kind), kind.isFixed()))
            .toList());
  }
}
