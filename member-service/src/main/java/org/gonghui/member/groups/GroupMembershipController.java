package org.gonghui.member.groups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.FreeText;
import org.gonghui.platform.law.DeadlineView;
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

/** Members in groups over HTTP. */
@RestController
@RequestMapping("/api/v1/group-memberships")
@Tag(name = "groups", description = "女职工等委员会、职工社团、志愿者队")
class GroupMembershipController {

  private static final String PATH = "/api/v1/group-memberships/";
  private static final WorkflowTable<GroupMembershipStatus, GroupMembershipStep> TABLE =
      WorkflowTable.of(GroupMembershipStep.class);

  private final GroupService service;
  private final GroupMemberships memberships;
  private final LegalTime law;

  GroupMembershipController(GroupService service, GroupMemberships memberships, LegalTime law) {
    this.service = service;
    this.memberships = memberships;
    this.law = law;
  }

  @Schema(name = "GroupMembershipRequest", description = "申请加入")
  record MembershipRequest(
      @Schema(example = "group-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String groupId) {}

  @Schema(name = "GroupMembershipReason", description = "不予接收的理由")
  record ReasonRequest(
      @Schema(description = "不写个人信息", example = "名额已满，可参加下一期") @NotBlank @FreeText String reason) {}

  @Schema(name = "GroupMembership", description = "成员")
  record MembershipView(
      @Schema(example = "group-membership-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "group-01k6b3v2s9q0d5w8x7y6z4a3b2") String groupId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      GroupMembershipStatus status,
      @Schema(description = "逾期未答复") boolean escalated,
      @Schema(description = "不予接收的理由", example = "名额已满，可参加下一期") @Nullable String reason,
      @Schema(description = "参加活动次数", example = "6") int activities,
      @Schema(description = "累计时长（小时）", example = "14") int hours,
      List<DeadlineView> deadlines,
      @Schema(example = "[\"acceptance\", \"refusal\"]") List<String> allowedSteps) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "Ask to join a group",
      description = "申请加入, by an active member of the union that founded it or one below.")
  Mono<ResponseEntity<MembershipView>> apply(
      Command command, @Valid @RequestBody MembershipRequest request) {
    return service
        .apply(command, request.groupId())
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Members in groups, newest first",
      description =
          "成员清单: of the groups of the caller's union and below; one's own, and who applied to a"
              + " group that one leads.")
  @Listed({
    @Filter(name = "groupId", field = GroupMemberships.GROUP, description = "组织"),
    @Filter(name = "memberId", field = GroupMemberships.MEMBER, description = "会员"),
    @Filter(
        name = "status",
        field = GroupMemberships.STATUS,
        type = GroupMembershipStatus.class,
        description = "状态"),
    @Filter(
        name = "escalated",
        field = GroupMemberships.ESCALATED,
        type = Boolean.class,
        description = "逾期未答复"),
    @Filter(name = "unionId", field = Fields.UNION, description = "组建工会")
  })
  Mono<Page<MembershipView>> list(Viewer viewer, PageRequest page) {
    return memberships.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "A member in a group", description = "查看成员, with the hours 时长.")
  Mono<ResponseEntity<MembershipView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return memberships
        .find(viewer, id)
        .map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @PostMapping("/{id}/acceptance")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Versioned
  @Operation(summary = "Take the member in", description = "接收, by the leader or an officer.")
  Mono<ResponseEntity<MembershipView>> accept(Command command, @PathVariable String id) {
    return changed(command, service.accept(command, id));
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Versioned
  @Operation(
      summary = "Do not take the member in",
      description = "不予接收, by the leader or an officer, with the reason.")
  Mono<ResponseEntity<MembershipView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
    return changed(command, service.refuse(command, id, request.reason()));
  }

  @PostMapping("/{id}/leaving")
  @Access(roles = Roles.MEMBER)
  @Versioned
  @Operation(summary = "Leave a group", description = "退出, by the member.")
  Mono<ResponseEntity<MembershipView>> leave(Command command, @PathVariable String id) {
    return changed(command, service.leave(command, id));
  }

  private Mono<ResponseEntity<MembershipView>> changed(
      Command command, Mono<Stored<GroupMembership>> change) {
    return change.map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private MembershipView view(Viewer viewer, Stored<GroupMembership> stored) {
    GroupMembership it = stored.state();
    return new MembershipView(
        it.id(),
        it.groupId(),
        it.unionId(),
        it.memberId(),
        it.status(),
        it.escalated(),
        it.reason(),
        it.activities(),
        it.hours(),
        DeadlineView.of(it.deadlines(), law),
        TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step ->
                step == GroupMembershipStep.LEAVING
                    ? viewer.is(it.personId())
                    : service.isDecider(viewer, it))
            .map(Step::key)
            .toList());
  }
}
