package org.gonghui.member.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.FreeText;
import org.gonghui.member.authority.AuthorityFailure.Trouble;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.MemberService;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Verification over HTTP. */
@RestController
@RequestMapping("/api/v1/verifications")
@Tag(name = "verifications", description = "会员实名认证")
class VerificationController {

  private final VerificationRequests requests;
  private final VerificationStatistics statistics;
  private final Members members;
  private final MemberService service;
  private final VerificationViews views;
  private final Reach reach;
  private final UrgencyService urgency;

  VerificationController(
      VerificationRequests requests,
      VerificationStatistics statistics,
      Members members,
      MemberService service,
      VerificationViews views,
      Reach reach,
      UrgencyService urgency) {
    this.requests = requests;
    this.statistics = statistics;
    this.members = members;
    this.service = service;
    this.views = views;
    this.reach = reach;
    this.urgency = urgency;
  }

  @Schema(name = "VerificationRequest", description = "向权威机构发起的核验")
  record RequestView(
      @Schema(example = "verification-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      RequestStatus status,
      @Schema(description = "已尝试次数", example = "2") int attempts,
      Instant openedAt,
      @Schema(description = "下次尝试时间，已核验的没有") @Nullable Instant nextAttemptAt,
      @Schema(description = "上次未得到答复的原因") @Nullable Trouble trouble,
      @Schema(description = "加急", example = "false") boolean urgent,
      IdentityCheck.@Nullable Outcome outcome,
      @Nullable Instant answeredAt) {

    static RequestView of(Stored<VerificationRequest> stored) {
      VerificationRequest it = stored.state();
      return new RequestView(
          it.id(),
          it.memberId(),
          it.unionId(),
          it.status(),
          it.attempts(),
          it.openedAt(),
          it.status() == RequestStatus.WAITING ? it.nextAttemptAt() : null,
          it.trouble(),
          it.urgency() != null,
          it.outcome(),
          it.answeredAt());
    }
  }

  @Schema(name = "Verification", description = "会员的实名认证情况")
  record VerificationView(
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      VerificationLevel level,
      List<CheckView> checks,
      @Schema(description = "最近一次向权威机构发起的核验") @Nullable RequestView request) {}

  @Schema(name = "RosterConfirmation", description = "花名册核对")
  record RosterRequest(
      @Schema(description = "花名册名称", example = "2023年9月职工花名册") @NotBlank @FreeText String roster) {}

  @Schema(name = "VerificationUrgency", description = "加急核验")
  record UrgencyRequest(
      @Schema(description = "理由（不得写入个人信息）", example = "住院慰问申请待实名") @NotBlank @FreeText
          String reason) {}

  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Questions to the public authority, newest first",
      description = "权威核验清单. Those of the caller's union and below.")
  @Listed({
    @Filter(
        name = "status",
        field = VerificationRequests.STATUS,
        type = RequestStatus.class,
        description = "状态"),
    @Filter(
        name = "outcome",
        field = VerificationRequests.OUTCOME,
        type = IdentityCheck.Outcome.class,
        description = "结果"),
    @Filter(name = "memberId", field = VerificationRequests.MEMBER, description = "会员"),
    @Filter(name = "unionId", field = Fields.UNION, description = "会籍所在工会")
  })
  Mono<Page<RequestView>> list(Viewer viewer, PageRequest page) {
    return requests.list(viewer, page).map(slice -> Page.of(page, slice, RequestView::of));
  }

  @GetMapping("/{memberId}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "How surely a member's identity is known",
      description = "会员的实名认证等级: every check with its time, source and evidence.")
  Mono<VerificationView> get(Viewer viewer, @PathVariable String memberId) {
    return members.find(viewer, memberId).flatMap(views::of);
  }

  @GetMapping("/statistics")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Levels of verification by union",
      description =
          "实名认证统计: a union, and each union right below it, also one that has nobody yet. Active"
              + " members only.")
  Mono<VerificationStatistics.Counts> statistics(
      Viewer viewer,
      @Schema(description = "工会；不填为本人所代表的工会", example = "u-bantian") @RequestParam(required = false)
          @Nullable String unionId) {
    return statistics.of(reach.readable(viewer, unionId));
  }

  @PostMapping("/{memberId}/roster-confirmation")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Confirm a member by the roster",
      description =
          "花名册核对. Raises the level to ROSTER unless it is higher already. If-Match is the member's"
              + " version.")
  Mono<ResponseEntity<VerificationView>> confirm(
      Command command, @PathVariable String memberId, @Valid @RequestBody RosterRequest request) {
    return service
        .confirmByRoster(command, memberId, request.roster())
        .flatMap(it -> views.of(it).map(view -> Answer.changed(it, same -> view)));
  }

  @PostMapping("/{memberId}/urgency")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Operation(
      summary = "Let the authority be asked about a member before others",
      description = "加急核验, for somebody who cannot wait: a benefit or a case depends on it.")
  Mono<RequestView> hurry(
      Command command, @PathVariable String memberId, @Valid @RequestBody UrgencyRequest request) {
    return urgency.hurry(command, memberId, request.reason().strip()).map(RequestView::of);
  }
}
