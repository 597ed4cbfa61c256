package org.gonghui.member.corrections;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How corrections stand in all services, over HTTP. */
@RestController
@RequestMapping("/api/v1/data-corrections")
@Tag(name = "data-corrections", description = "个人信息更正在各服务的办理情况")
class DataCorrectionController {

  private final DataCorrections corrections;
  private final LegalTime law;

  DataCorrectionController(DataCorrections corrections, LegalTime law) {
    this.corrections = corrections;
    this.law = law;
  }

  @Schema(name = "DataCorrection", description = "个人信息更正在各服务的办理情况")
  record DataCorrectionView(
      @Schema(example = "data-correction-member-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(example = "p-worker") String personId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      @Schema(description = "最近一次更正由谁提出", example = "p-worker") String askedBy,
      @Schema(description = "首次更正的时间") Instant askedAt,
      @Schema(description = "本轮更正的项目", example = "[\"NAME\"]") List<String> items,
      CorrectionStatus status,
      @Schema(description = "第几轮", example = "1") int round,
      List<ServiceCorrection> services,
      boolean escalated,
      List<DeadlineView> deadlines,
      @Schema(example = "[]") List<String> allowedSteps) {}

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Corrections in all services, newest first",
      description = "个人信息更正清单; a worker's own. They begin with a correction of the membership.")
  @Listed({
    @Filter(
        name = "status",
        field = DataCorrections.STATUS,
        type = CorrectionStatus.class,
        description = "状态"),
    @Filter(
        name = "escalated",
        field = DataCorrections.ESCALATED,
        type = Boolean.class,
        description = "逾期上报"),
    @Filter(
        name = "member",
        field = DataCorrections.MEMBER,
        description = "会员",
        example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
  })
  Mono<Page<DataCorrectionView>> list(Viewer viewer, PageRequest page) {
    return corrections.list(viewer, page).map(slice -> Page.of(page, slice, this::view));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "How it stands with a correction in all services",
      description =
          "查看个人信息更正: which services have put right how many records, and what stays as it was by"
              + " which rule.")
  Mono<ResponseEntity<DataCorrectionView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return corrections.find(viewer, id).map(it -> Answer.ok(it, this::view, request));
  }

  private DataCorrectionView view(Stored<DataCorrection> stored) {
    DataCorrection it = stored.state();
    return new DataCorrectionView(
        it.id(),
        it.memberId(),
        it.personId(),
        it.unionId(),
        it.askedBy(),
        stored.createdAt(),
        it.items(),
        it.status(),
        it.round(),
        it.answers(),
        it.escalated(),
        DeadlineView.of(it.deadlines(), law),
        List.of());
  }
}
