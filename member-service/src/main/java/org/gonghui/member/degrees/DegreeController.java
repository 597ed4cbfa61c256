package org.gonghui.member.degrees;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;
import org.gonghui.member.degrees.DegreeApplication.Course;
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

/** Applications for the degree programme over HTTP. */
@RestController
@RequestMapping("/api/v1/degree-applications")
@Tag(name = "degrees", description = "圆梦计划：学历提升")
class DegreeController {

  private static final String PATH = "/api/v1/degree-applications/";

  private final DegreeService service;
  private final DegreeApplications applications;
  private final LegalTime law;

  DegreeController(DegreeService service, DegreeApplications applications, LegalTime law) {
    this.service = service;
    this.applications = applications;
    this.law = law;
  }

  @Schema(name = "DegreeApplicationRequest", description = "申请圆梦计划")
  record ApplicationRequest(
      @Schema(example = "degree-programme-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String programmeId,
      @Schema(description = "拟报院校", example = "深圳开放大学") @NotBlank @FreeName String school,
      @Schema(description = "拟报专业", example = "机电一体化") @NotBlank @FreeName String major,
      @Schema(description = "提交的材料") @NotEmpty @Size(max = 10) List<@NotNull Paper> papers) {

    Course course() {
      return new Course(school, major, papers);
    }
  }

  @Schema(name = "DegreeRecommendation", description = "审核推荐")
  record RecommendationRequest(
      @Schema(description = "得分，0 至 100", example = "88") @Min(0) @Max(100) int points) {}

  @Schema(name = "DegreeReason", description = "理由")
  record ReasonRequest(@Schema(example = "材料不齐") @NotBlank @FreeText String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "Apply for the degree programme",
      description =
          "申请圆梦计划, by a member whose real name is verified and who fulfils the conditions; one"
              + " application at a time, and never again after a grant.")
  Mono<ResponseEntity<ApplicationView>> apply(
      Command command, @Valid @RequestBody ApplicationRequest request) {
    return service
        .apply(command, request.programmeId(), request.course())
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Applications, newest first",
      description = "申请清单: those of the caller's union and below; a member's own.")
  @Listed({
    @Filter(name = "programmeId", field = DegreeApplications.PROGRAMME, description = "年度计划"),
    @Filter(
        name = "status",
        field = DegreeApplications.STATUS,
        type = DegreeStatus.class,
        description = "状态"),
    @Filter(
        name = "escalated",
        field = DegreeApplications.ESCALATED,
        type = Boolean.class,
        description = "逾期未审核"),
    @Filter(name = "unionId", field = Fields.UNION, description = "所在工会")
  })
  Mono<Page<ApplicationView>> list(Viewer viewer, PageRequest page) {
    return applications.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "An application", description = "查看申请.")
  Mono<ResponseEntity<ApplicationView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return applications
        .find(viewer, id)
        .map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to an application", description = "办理经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return applications.history(viewer, id);
  }

  @PostMapping("/{id}/recommendation")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Recommend a member",
      description = "审核推荐: the union has seen the papers and gives points to rank by.")
  Mono<ResponseEntity<ApplicationView>> recommend(
      Command command, @PathVariable String id, @Valid @RequestBody RecommendationRequest request) {
    return changed(command, service.recommend(command, id, request.points()));
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Refuse an application",
      description =
          "不予通过, with the reason: by the union before it recommends, by the one that selects"
              + " afterwards and on an objection 异议 to the notice, by either while it is in doubt.")
  Mono<ResponseEntity<ApplicationView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
    return changed(command, service.refuse(command, id, request.reason()));
  }

  @PostMapping("/{id}/clearance")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Let an application go on that is in doubt",
      description =
          "复核通过, with the reason: a corrected identity number had put the conditions in doubt."
              + " Until then it is neither recommended nor selected nor granted, and a public"
              + " notice stands still; the other decision is a refusal.")
  Mono<ResponseEntity<ApplicationView>> clear(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
    return changed(command, service.clear(command, id, request.reason()));
  }

  @PostMapping("/{id}/selection")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Select a member",
      description =
          "遴选并公示, in the order of the ranking and never more than there are places. When the public"
              + " notice has passed, the choice is certain.")
  Mono<ResponseEntity<ApplicationView>> select(Command command, @PathVariable String id) {
    return changed(command, service.select(command, id));
  }

  @PostMapping("/{id}/enrolment")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Record that the member is enrolled, and grant",
      description = "入学并资助; a person is granted once in their life.")
  Mono<ResponseEntity<ApplicationView>> enrol(Command command, @PathVariable String id) {
    return changed(command, service.enrol(command, id));
  }

  @PostMapping("/{id}/graduation")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(summary = "Record that the member has the degree", description = "毕业.")
  Mono<ResponseEntity<ApplicationView>> graduate(Command command, @PathVariable String id) {
    return changed(command, service.graduate(command, id));
  }

  @PostMapping("/{id}/leaving")
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Give an application or the studies up",
      description = "退出; the place is free for others unless it was granted already.")
  Mono<ResponseEntity<ApplicationView>> leave(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
    return changed(command, service.leave(command, id, request.reason()));
  }

  private Mono<ResponseEntity<ApplicationView>> changed(
      Command command, Mono<Stored<DegreeApplication>> change) {
    return change.map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private ApplicationView view(Viewer viewer, Stored<DegreeApplication> stored) {
    return ApplicationView.of(stored.state(), viewer, service, law);
  }
}
