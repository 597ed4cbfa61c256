package org.gonghui.member.groups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.GroupKind;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;
import org.gonghui.platform.directory.Reach;
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

/** Groups over HTTP. */
@RestController
@RequestMapping("/api/v1/groups")
@Tag(name = "groups", description = "女职工等委员会、职工社团、志愿者队")
class GroupController {

  private static final String PATH = "/api/v1/groups/";
  private static final WorkflowTable<GroupStatus, GroupStep> TABLE =
      WorkflowTable.of(GroupStep.class);

  private final GroupService service;
  private final WomenDuty duty;
  private final Groups groups;
  private final Reach reach;
  private final LegalTime law;

  GroupController(GroupService service, WomenDuty duty, Groups groups, Reach reach, LegalTime law) {
    this.service = service;
    this.duty = duty;
    this.groups = groups;
    this.reach = reach;
    this.law = law;
  }

  @Schema(name = "GroupRequest", description = "组建委员会、社团或志愿者队")
  record GroupRequest(
      @Schema(description = "组建工会", example = "u-xiangjiaotang") @NotBlank @Size(max = 100)
          String unionId,
      @NotNull GroupKind kind,
      @Schema(example = "象角塘骑手社团") @NotBlank @FreeName String name,
      @Schema(description = "宗旨", example = "以兴趣会友，服务社区") @NotBlank @FreeText String purpose,
      @Schema(description = "负责人（在籍会员）", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @NotBlank
          @Size(max = 100)
          String leaderMemberId) {}

  @Schema(name = "GroupLeader", description = "更换负责人")
  record LeaderRequest(
      @Schema(description = "负责人（在籍会员）", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @NotBlank
          @Size(max = 100)
          String memberId) {}

  @Schema(name = "Group", description = "委员会、社团、志愿者队")
  record GroupView(
      @Schema(example = "group-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(description = "组建工会", example = "u-xiangjiaotang") String unionId,
      GroupKind kind,
      @Schema(example = "象角塘骑手社团") String name,
      @Schema(description = "宗旨", example = "以兴趣会友，服务社区") String purpose,
      @Schema(description = "组建日期", example = "2023-09-20") LocalDate foundedOn,
      GroupStatus status,
      @Schema(description = "负责人会籍已终止，待更换", example = "false") boolean leaderless,
      @Schema(description = "逾期未更换负责人", example = "false") boolean overdue,
      List<DeadlineView> deadlines,
      @Schema(example = "[\"leader\", \"dissolution\"]") List<String> allowedSteps) {}

  @Schema(name = "WomenCommitteeDuty", description = "应否建立女职工委员会")
  record DutyView(
      @Schema(example = "u-hangjia") String unionId,
      @Schema(description = "女会员人数", example = "37") long women,
      @Schema(description = "应建") boolean required,
      @Schema(description = "已建") boolean founded,
      @Schema(example = "group.women-committee") String rule,
      @Schema(example = "工会女职工委员会工作条例") String source,
      @Schema(description = "条文是否已核对") boolean confirmed) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.PUBLICITY, Roles.RIGHTS})
  @Operation(
      summary = "Found a committee, club or volunteer team",
      description =
          "组建委员会、社团或志愿者队, led by an active member of the union or one below it. A union has one"
              + " committee of each kind.")
  Mono<ResponseEntity<GroupView>> found(Command command, @Valid @RequestBody GroupRequest request) {
    return service
        .found(
            command,
            new GroupService.Founding(
                request.unionId(),
                request.kind(),
                request.name(),
                request.purpose(),
                request.leaderMemberId()))
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "Groups, newest first", description = "委员会、社团、志愿者队清单.")
  @Listed({
    @Filter(name = "kind", field = Groups.KIND, type = GroupKind.class, description = "类别"),
    @Filter(name = "status", field = Groups.STATUS, type = GroupStatus.class, description = "状态"),
    @Filter(
        name = "leaderless",
        field = Groups.LEADERLESS,
        type = Boolean.class,
        description = "负责人会籍已终止，待更换"),
    @Filter(
        name = "overdue",
        field = Groups.OVERDUE,
        type = Boolean.class,
        description = "逾期未更换负责人"),
    @Filter(name = "unionId", field = Fields.UNION, description = "组建工会")
  })
  Mono<Page<GroupView>> list(Viewer viewer, PageRequest page) {
    return groups.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "A group", description = "查看委员会、社团或志愿者队.")
  Mono<ResponseEntity<GroupView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return groups.find(viewer, id).map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @GetMapping("/women-committee-duty")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Whether a union has to have a women workers' committee",
      description =
          "应否建立女职工委员会: by the number of women among the members that the union keeps, and the"
              + " rule. Nothing but the number leaves.")
  Mono<DutyView> duty(
      Viewer viewer, @Parameter(example = "u-hangjia") @RequestParam String unionId) {
    return duty.of(viewer, unionId)
        .map(it ->
            new DutyView(
                unionId,
                it.women(),
                it.required(),
                it.founded(),
                it.rule().id(),
                it.rule().source(),
                it.rule().confirmed()));
  }

  @PostMapping("/{id}/leader")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.PUBLICITY, Roles.RIGHTS})
  @Versioned
  @Operation(
      summary = "Let somebody else lead it",
      description = "更换负责人, an active member; in time once the membership of who led it has ended.")
  Mono<ResponseEntity<GroupView>> leader(
      Command command, @PathVariable String id, @Valid @RequestBody LeaderRequest request) {
    return service
        .leadBy(command, id, request.memberId())
        .map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  @PostMapping("/{id}/dissolution")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.PUBLICITY, Roles.RIGHTS})
  @Versioned
  @Operation(
      summary = "Dissolve it",
      description = "撤销; its members belong to it no more, their hours stay on file.")
  Mono<ResponseEntity<GroupView>> dissolve(Command command, @PathVariable String id) {
    return service
        .dissolve(command, id)
        .map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private GroupView view(Viewer viewer, Stored<Group> stored) {
    Group it = stored.state();
    return new GroupView(
        it.id(),
        it.unionId(),
        it.kind(),
        it.name(),
        it.purpose(),
        it.foundedOn(),
        it.status(),
        it.leaderless(),
        it.overdue(),
        DeadlineView.of(it.deadlines(), law),
        reach.covers(viewer, it.unionId())
            ? TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList()
            : List.of());
  }
}
