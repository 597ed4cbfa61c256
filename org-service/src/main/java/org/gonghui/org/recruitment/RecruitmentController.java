package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.recruitment.RecruitmentViews.Announced;
import org.gonghui.org.recruitment.RecruitmentViews.Noticed;
import org.gonghui.org.recruitment.RecruitmentViews.Ranked;
import org.gonghui.org.recruitment.RecruitmentViews.RecruitmentView;
import org.gonghui.platform.law.DistrictLaw;
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

/** Recruitments of union workers over HTTP. */
@Tag(name = "recruitments", description = "社会化工会工作者招聘: announcements, ranking, public notice")
@RestController
@RequestMapping("/api/v1/recruitments")
class RecruitmentController {

  private final Recruitments recruitments;
  private final RecruitmentService service;
  private final DistrictLaw law;

  RecruitmentController(Recruitments recruitments, RecruitmentService service, DistrictLaw law) {
    this.recruitments = recruitments;
    this.service = service;
    this.law = law;
  }

  /** Prepares one. */
  @Operation(
      summary = "Prepare the announcement of a recruitment (拟定招聘公告)",
      description = "For the caller's union or one below it; another officer publishes it.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<RecruitmentView>> prepare(@Valid @RequestBody Drafted body, Command command) {
    return service
        .prepare(command, body.unionId(), body.announcement())
        .map(it ->
            Answer.created(it, "/api/v1/recruitments/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Recruitments at and below the caller's union, newest first",
      description = "Drafts and those that are over too (招聘清单).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = Recruitments.STATUS, type = RecruitmentStatus.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-longgang")
  })
  Mono<Page<RecruitmentView>> list(Viewer viewer, PageRequest page) {
    return recruitments.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** What is announced now. */
  @Operation(
      summary = "Announcements that take applications now (招聘公告栏)",
      description = "Of all unions, for everybody signed in; the newest first.")
  @GetMapping("/announcements")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed
  Mono<Page<Announced>> announcements(PageRequest page) {
    return service.announced(page).map(it -> Page.of(page, it, one -> Announced.of(one.state())));
  }

  /** Who stands in public notice. */
  @Operation(
      summary = "Who of a recruitment stands in public notice now (拟聘人员公示)",
      description = "Masked names with their marks and the last day, for everybody signed in.")
  @GetMapping("/{id}/public-notice")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed
  Mono<Page<Noticed>> noticed(@PathVariable String id, PageRequest page) {
    return service
        .noticed(id)
        .collectList()
        .map(all -> Page.within(page, all, it -> Noticed.of(it.state())));
  }

  /** The order of the totals. */
  @Operation(
      summary = "Who passed the exam of a recruitment, the highest total in front (考试排名)",
      description = "Those who go on are taken from it in this order.")
  @GetMapping("/{id}/ranking")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed
  Mono<Page<Ranked>> ranking(@PathVariable String id, Viewer viewer, PageRequest page) {
    return service
        .ranking(viewer, id)
        .collectList()
        .map(all -> Page.within(page, all, it -> Ranked.of(it.state())));
  }

  /** One of them. */
  @Operation(summary = "A recruitment", description = "With the time for applications (招聘详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<RecruitmentView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return recruitments.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a recruitment", description = "招聘经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return recruitments.history(viewer, id);
  }

  /** Publishes it. */
  @Operation(
      summary = "Publish an announcement (发布招聘公告)",
      description =
          "By another officer than its author; open for five working days at least, by rule. After"
              + " the last day the time for applications ends by itself.")
  @PostMapping("/{id}/publication")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<RecruitmentView>> publish(@PathVariable String id, Command command) {
    return changed(command, service.publish(command, id));
  }

  /** Concludes it. */
  @Operation(
      summary = "Conclude a recruitment (招聘结束)",
      description = "Whoever is still in the running is not hired.")
  @PostMapping("/{id}/conclusion")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<RecruitmentView>> conclude(@PathVariable String id, Command command) {
    return changed(command, service.conclude(command, id));
  }

  /** Calls it off. */
  @Operation(
      summary = "Call a recruitment off, with a reason (取消招聘)",
      description = "Applications in the running end with it; who was hired before stays hired.")
  @PostMapping("/{id}/cancellation")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<RecruitmentView>> cancel(
      @PathVariable String id, @Valid @RequestBody Cancelled body, Command command) {
    return changed(command, service.cancel(command, id, body.reason()));
  }

  private Mono<ResponseEntity<RecruitmentView>> changed(
      Command command, Mono<Stored<Recruitment>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Recruitment>, RecruitmentView> view(Viewer viewer) {
    return it -> RecruitmentView.of(it.state(), viewer, law.of(it.state().unionId()));
  }

  /** What is to be announced by whom. */
  @Schema(name = "RecruitmentDraft", description = "拟定招聘公告")
  record Drafted(
      @Schema(example = "u-bantian") @NotBlank @Size(max = 64) String unionId,
      @Valid @NotNull Announcement announcement) {}

  /** Why it is called off. */
  @Schema(name = "RecruitmentCancellation", description = "取消招聘")
  record Cancelled(
      @Schema(description = "不写个人信息", example = "岗位调整") @NotBlank @Size(max = 2000)
          String reason) {}
}
