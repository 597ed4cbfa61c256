package org.gonghui.member.activists;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.member.FreeText;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Activists over HTTP. */
@RestController
@RequestMapping("/api/v1/activists")
@Tag(name = "activists", description = "工会积极分子")
class ActivistController {

  private final ActivistService service;
  private final Activists activists;
  private final ActivistShare share;
  private final Reach reach;

  ActivistController(
      ActivistService service, Activists activists, ActivistShare share, Reach reach) {
    this.service = service;
    this.activists = activists;
    this.share = share;
    this.reach = reach;
  }

  @Schema(name = "ActivistRegistration", description = "登记积极分子")
  record Registration(
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String memberId,
      @Schema(description = "理由，不写个人信息", example = "热心为职工服务，积极参加工会活动") @NotNull @FreeText
          String reason) {}

  @Schema(name = "ActivistRemoval", description = "退出积极分子")
  record Removal(
      @Schema(description = "理由，不写个人信息", example = "本人不再担任联络员") @NotNull @FreeText String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Operation(
      summary = "Register a member as activist",
      description =
          "登记工会积极分子: an active member, verified by the public authority, of the officer's union or"
              + " one below it. Nobody registers themself.")
  Mono<ResponseEntity<ActivistView>> register(
      Command command, @Valid @RequestBody Registration request) {
    return service
        .register(command, request.memberId(), request.reason())
        .map(it ->
            Answer.created(
                it,
                "/api/v1/activists/" + it.state().id(),
                one -> ActivistView.of(command.viewer(), one)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Activists, newest first",
      description = "积极分子名册 of the caller's union and those below it; a member's own entries.")
  @Listed({
    @Filter(
        name = "status",
        field = Activists.STATUS,
        type = ActivistStatus.class,
        description = "状态"),
    @Filter(name = "memberId", field = Activists.MEMBER, description = "会员"),
    @Filter(name = "unionId", field = Fields.UNION, description = "所在工会")
  })
  Mono<Page<ActivistView>> list(Viewer viewer, PageRequest page) {
    return activists
        .list(viewer, page)
        .map(it -> Page.of(page, it, one -> ActivistView.of(viewer, one)));
  }

  @GetMapping("/share")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "The share of activists among members, by union",
      description =
          "积极分子占会员总数的比例, now, of a union and each right below it, against the target of the plan."
              + " As of any day it is on the plan's board as `activist_share`.")
  Mono<ActivistShare.Shares> share(
      Viewer viewer,
      @Schema(description = "工会；不填为本人所代表的工会", example = "u-bantian") @RequestParam(required = false)
          @Nullable String unionId) {
    return share.of(reach.readable(viewer, unionId));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "An activist", description = "查看积极分子.")
  Mono<ResponseEntity<ActivistView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return activists
        .find(viewer, id)
        .map(it -> Answer.ok(it, one -> ActivistView.of(viewer, one), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to an activist", description = "登记与退出经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return activists.history(viewer, id);
  }

  @PostMapping("/{id}/removal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Take an activist off the list",
      description = "退出积极分子, with the reason; the member can be registered again.")
  Mono<ResponseEntity<ActivistView>> remove(
      Command command, @PathVariable String id, @Valid @RequestBody Removal request) {
    return service
        .remove(command, id, request.reason())
        .map(it -> Answer.changed(it, one -> ActivistView.of(command.viewer(), one)));
  }
}
