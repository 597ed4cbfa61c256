package org.gonghui.member.erasures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeText;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
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

/** Erasures over HTTP. */
@RestController
@RequestMapping("/api/v1/data-erasures")
@Tag(name = "data-erasures", description = "个人信息删除")
class DataErasureController {

  private static final String PATH = "/api/v1/data-erasures/";

  private final ErasureService service;
  private final DataErasures erasures;
  private final LegalTime law;

  DataErasureController(ErasureService service, DataErasures erasures, LegalTime law) {
    this.service = service;
    this.erasures = erasures;
    this.law = law;
  }

  @Schema(name = "DataErasureRequest", description = "申请删除个人信息；本人申请只在放弃申诉时填一项")
  record ErasureRequest(
      @Schema(description = "工会干部代为申请的会员", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
          @Nullable String memberId,
      @Schema(description = "代为申请的事由（不得写入个人信息）", example = "本人来访，书面要求删除") @FreeText
          @Nullable String reason,
      @Schema(description = "本人申请且入会申诉期未满的，知悉删除后不能再申诉", example = "true")
          @Nullable Boolean givesUpAppeal) {}

  @Schema(name = "DataErasure", description = "个人信息删除申请")
  record DataErasureView(
      @Schema(example = "data-erasure-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "p-worker") String personId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      @Schema(description = "申请人", example = "p-worker") String askedBy,
      Instant askedAt,
      @Schema(description = "代为申请的事由", example = "本人来访，书面要求删除") @Nullable String reason,
      ErasureStatus status,
      @Schema(description = "第几轮", example = "1") int round,
      List<ServiceErasure> services,
      boolean escalated,
      List<DeadlineView> deadlines,
      @Schema(example = "[]") List<String> allowedSteps) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = {Roles.ORGANIZING, Roles.RIGHTS})
  @Operation(
      summary = "Ask for the erasure of personal data",
      description =
          "申请删除个人信息 (个人信息保护法 第四十七条). Refused while a membership is open. Every service erases what"
              + " it holds; what the law makes it keep is named with its rule and last day, and"
              + " erased when that has passed. While a refused applicant may still appeal, only"
              + " they themself can have it erased, and say that they give the appeal up.")
  Mono<ResponseEntity<DataErasureView>> ask(
      Command command, @Valid @RequestBody ErasureRequest request) {
    return service
        .ask(
            command,
            request.memberId(),
            request.reason(),
            Boolean.TRUE.equals(request.givesUpAppeal()))
        .map(it -> Answer.accepted(PATH + it.state().id(), view(it)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "Erasures, newest first", description = "个人信息删除清单; a worker's own.")
  @Listed({
    @Filter(
        name = "status",
        field = DataErasures.STATUS,
        type = ErasureStatus.class,
        description = "状态"),
    @Filter(
        name = "escalated",
        field = DataErasures.ESCALATED,
        type = Boolean.class,
        description = "逾期上报")
  })
  Mono<Page<DataErasureView>> list(Viewer viewer, PageRequest page) {
    return erasures.list(viewer, page).map(slice -> Page.of(page, slice, this::view));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "How it stands with an erasure",
      description =
          "查看个人信息删除: what each service erased, what stays, by which rule, until when. An account"
              + " whose binding the erasure has ended sees it if its token has the role member;"
              + " others hear of it from the union.")
  Mono<ResponseEntity<DataErasureView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return erasures.find(viewer, id).map(it -> Answer.ok(it, this::view, request));
  }

  private DataErasureView view(Stored<DataErasure> stored) {
    DataErasure it = stored.state();
    return new DataErasureView(
        it.id(),
        it.personId(),
        it.unionId(),
        it.askedBy(),
        stored.createdAt(),
        it.reason(),
        it.status(),
        it.round(),
        it.answers(),
        it.escalated(),
        DeadlineView.of(it.deadlines(), law),
        List.of());
  }
}
