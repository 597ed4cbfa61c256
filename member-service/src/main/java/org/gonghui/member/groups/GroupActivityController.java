package org.gonghui.member.groups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.member.FreeName;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Activities of groups over HTTP. */
@RestController
@RequestMapping("/api/v1/group-activities")
@Tag(name = "groups", description = "女职工等委员会、职工社团、志愿者队")
class GroupActivityController {

  private static final String PATH = "/api/v1/group-activities/";

  private final GroupActivityService service;
  private final GroupActivities activities;

  GroupActivityController(GroupActivityService service, GroupActivities activities) {
    this.service = service;
    this.activities = activities;
  }

  @Schema(name = "GroupActivityRequest", description = "登记活动")
  record ActivityRequest(
      @Schema(example = "group-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String groupId,
      @Schema(example = "社区清洁日") @NotBlank @FreeName String title,
      @Schema(example = "2023-09-18") @NotNull LocalDate heldOn,
      @Schema(description = "每人时长（小时）", example = "3") @Positive @Max(24) int hours,
      @Schema(description = "到场会员", example = "[\"member-01k6b3v2s9q0d5w8x7y6z4a3b2\"]")
          @NotEmpty
          @Size(max = 500)
          List<@NotBlank @Size(max = 100) String> memberIds) {}

  @Schema(name = "GroupActivity", description = "活动")
  record ActivityView(
      @Schema(example = "group-activity-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "group-01k6b3v2s9q0d5w8x7y6z4a3b2") String groupId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      @Schema(example = "社区清洁日") String title,
      @Schema(example = "2023-09-18") LocalDate heldOn,
      @Schema(description = "每人时长（小时）", example = "3") int hours,
      @Schema(description = "到场会员", example = "[\"member-01k6b3v2s9q0d5w8x7y6z4a3b2\"]")
          List<String> memberIds,
      GroupActivityStatus status) {

    static ActivityView of(Stored<GroupActivity> stored) {
      GroupActivity it = stored.state();
      return new ActivityView(
          it.id(),
          it.groupId(),
          it.unionId(),
          it.title(),
          it.heldOn(),
          it.hours(),
          it.memberIds(),
          it.status());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Operation(
      summary = "Record an activity and who took part",
      description = "登记活动, by the leader or an officer; each who took part is credited the hours.")
  Mono<ResponseEntity<ActivityView>> record(
      Command command, @Valid @RequestBody ActivityRequest request) {
    return service
        .record(
            command,
            request.groupId(),
            request.title(),
            request.heldOn(),
            request.hours(),
            request.memberIds())
        .map(it -> Answer.created(it, PATH + it.state().id(), ActivityView::of));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Activities, newest first",
      description = "活动清单, of groups of the caller's union and below, or that one leads now.")
  @Listed({
    @Filter(name = "groupId", field = GroupActivities.GROUP, description = "组织"),
    @Filter(
        name = "status",
        field = GroupActivities.STATUS,
        type = GroupActivityStatus.class,
        description = "状态"),
    @Filter(name = "unionId", field = Fields.UNION, description = "组建工会")
  })
  Mono<Page<ActivityView>> list(Viewer viewer, PageRequest page) {
    return activities.list(viewer, page).map(it -> Page.of(page, it, ActivityView::of));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "An activity", description = "查看活动.")
  Mono<ResponseEntity<ActivityView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return activities.find(viewer, id).map(it -> Answer.ok(it, ActivityView::of, request));
  }

  @PostMapping("/{id}/revocation")
  @Access(roles = Roles.OFFICER)
  @Versioned
  @Operation(
      summary = "Revoke what was recorded by mistake",
      description = "撤销登记; the hours are taken back.")
  Mono<ResponseEntity<ActivityView>> revoke(Command command, @PathVariable String id) {
    return service.revoke(command, id).map(it -> Answer.changed(it, ActivityView::of));
  }
}
