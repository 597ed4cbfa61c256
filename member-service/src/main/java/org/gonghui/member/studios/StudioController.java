package org.gonghui.member.studios;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.FreeText;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Innovation studios over HTTP. */
@RestController
@RequestMapping("/api/v1/studios")
@Tag(name = "studios", description = "劳模和工匠人才创新工作室")
class StudioController {

  private final Studios studios;
  private final StudioService service;
  private final LegalTime law;
  private final Clock clock;

  StudioController(Studios studios, StudioService service, LegalTime law, Clock clock) {
    this.studios = studios;
    this.service = service;
    this.law = law;
    this.clock = clock;
  }

  @Schema(name = "StudioApplication", description = "申报工作室")
  record Application(
      @Schema(example = "航嘉电源创新工作室") @NotBlank @Size(max = 60) String name,
      @NotNull HonourLevel level,
      @Schema(description = "领衔人，劳模或工匠人才", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @NotBlank
          @Size(max = 64)
          String leaderMemberId,
      @Schema(description = "专业领域", example = "电源技术") @NotBlank @Size(max = 60) String field) {}

  @Schema(name = "StudioScoring", description = "现场评分")
  record Scoring(
      @Schema(
              description = "验收人员的账号：至少两个不同的人，申报人、领衔人除外；是否到场由录入的干部负责",
              example = "[\"officer-rights\", \"officer-bantian\"]")
          @NotEmpty
          @Size(max = 10)
          List<@NotNull String> inspectors,
      @Schema(description = "所见情况，不写个人信息", example = "现场查看场地、设备和台账") @NotNull @FreeText
          String evidence,
      @Schema(
              description = "各项得分",
              example =
                  "{\"leader\":18,\"team\":12,\"place\":15,\"rules\":8,\"funds\":8,\"projects\":12,\"results\":10}")
          @NotEmpty
          @Size(max = 100)
          Map<String, Integer> points) {}

  @Schema(name = "StudioTitleWithdrawal", description = "撤销命名")
  record Withdrawal(
      @Schema(description = "不写个人信息", example = "连续两年没有活动") @NotNull @FreeText String reason) {}

  @Schema(name = "StudioLeaderAppointment", description = "另定领衔人")
  record Appointment(
      @Schema(description = "新的领衔人，劳模或工匠人才", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @NotBlank
          @Size(max = 64)
          String leaderMemberId) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "Apply for the title of a studio",
      description =
          "申报创新工作室, led by a model worker or craftsman of the caller's union or below it.")
  Mono<ResponseEntity<StudioView>> apply(Command command, @Valid @RequestBody Application request) {
    return service
        .apply(command, request.name(), request.level(), request.leaderMemberId(), request.field())
        .map(
            it -> Answer.created(it, "/api/v1/studios/" + it.state().id(), view(command.viewer())));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Studios, newest first",
      description = "工作室名册 of the caller's union and those below it; those that a member leads.")
  @Listed({
    @Filter(name = "status", field = Studios.STATUS, type = StudioStatus.class, description = "状态"),
    @Filter(name = "level", field = Studios.LEVEL, type = HonourLevel.class, description = "级别"),
    @Filter(name = "overdue", field = Studios.OVERDUE, type = Boolean.class, description = "逾期"),
    @Filter(
        name = "leaderless",
        field = Studios.LEADERLESS,
        type = Boolean.class,
        description = "领衔人会籍已终止，待另定"),
    @Filter(name = "unionId", field = Fields.UNION, description = "所在工会")
  })
  Mono<Page<StudioView>> list(Viewer viewer, PageRequest page) {
    return studios.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  @GetMapping("/standard")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "The standard that studios are scored against",
      description =
          "评分标准: items with their points, what is demanded, and the grades, in the version that"
              + " holds now or on a day, such as an inspection's `standardFrom`.")
  Standard standard(
      @Parameter(description = "left out: today", example = "2023-09-20")
          @RequestParam(required = false)
          @Nullable LocalDate on) {
    return service.standard(on == null ? WorkingDays.dateOf(clock.instant()) : on);
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A studio", description = "查看工作室, with every inspection and its score.")
  Mono<ResponseEntity<StudioView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return studios.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to a studio", description = "创建经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return studios.history(viewer, id);
  }

  @PostMapping("/{id}/inspection")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Enter an inspection with its score",
      description =
          "验收评分, by an officer of the union that names studios of this level (rule"
              + " `honour.organiser`: the topmost one), with two inspectors at least. The score"
              + " decides whether the title is given, and with which grade.")
  Mono<ResponseEntity<StudioView>> inspect(
      Command command, @PathVariable String id, @Valid @RequestBody Scoring request) {
    return changed(
        command,
        service.inspect(command, id, request.inspectors(), request.evidence(), request.points()));
  }

  @PostMapping("/{id}/reassessment")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Assess a studio again",
      description = "复评, by the union that names: the new grade, or the title is lost.")
  Mono<ResponseEntity<StudioView>> reassess(
      Command command, @PathVariable String id, @Valid @RequestBody Scoring request) {
    return changed(
        command,
        service.reassess(command, id, request.inspectors(), request.evidence(), request.points()));
  }

  @PostMapping("/{id}/project")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Enter a project",
      description = "培育精品项目; entered again under the same title, it is what is known now.")
  Mono<ResponseEntity<StudioView>> project(
      Command command, @PathVariable String id, @Valid @RequestBody Project request) {
    return changed(command, service.project(command, id, request));
  }

  @PostMapping("/{id}/title-withdrawal")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Withdraw the title",
      description =
          "撤销命名, by the union that names, with the reason; of a studio that has no title yet, the"
              + " application 撤销申报.")
  Mono<ResponseEntity<StudioView>> withdraw(
      Command command, @PathVariable String id, @Valid @RequestBody Withdrawal request) {
    return changed(command, service.withdraw(command, id, request.reason()));
  }

  @PostMapping("/{id}/leader-appointment")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Appoint a new leader",
      description =
          "另定领衔人, by an officer of a union above, once the leader's membership has ended: another"
              + " model worker or craftsman of the unions below theirs. Otherwise the title is"
              + " withdrawn.")
  Mono<ResponseEntity<StudioView>> appoint(
      Command command, @PathVariable String id, @Valid @RequestBody Appointment request) {
    return changed(command, service.appoint(command, id, request.leaderMemberId()));
  }

  private Mono<ResponseEntity<StudioView>> changed(Command command, Mono<Stored<Studio>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Studio>, StudioView> view(Viewer viewer) {
    return it -> StudioView.of(it.state(), viewer, service, law);
  }
}
