package org.gonghui.member.courses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.FreeName;
import org.gonghui.member.courses.Course.Offer;
import org.gonghui.member.courses.CourseService.Places;
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

/** The menu of courses over HTTP. */
@RestController
@RequestMapping("/api/v1/courses")
@Tag(name = "courses", description = "菜单式课程与点单")
class CourseController {

  private static final String PATH = "/api/v1/courses/";
  private static final WorkflowTable<CourseStatus, CourseStep> TABLE =
      WorkflowTable.of(CourseStep.class);

  private final CourseService service;
  private final Courses courses;
  private final Reach reach;

  CourseController(CourseService service, Courses courses, Reach reach) {
    this.service = service;
    this.courses = courses;
    this.reach = reach;
  }

  @Schema(name = "CourseRequest", description = "课程上架")
  record CourseRequest(
      @Schema(description = "开课单位", example = "u-longgang") @NotBlank @Size(max = 100)
          String unionId,
      @Schema(example = "电工技能提升") @NotBlank @FreeName String title,
      @Schema(description = "工种", example = "电工") @NotBlank @Size(max = 40) String trade,
      @Schema(description = "讲师", example = "龙岗区工匠讲师团") @NotBlank @FreeName String lecturer,
      @Schema(description = "每场课时", example = "3") @Positive @Max(200) int hours,
      @Schema(description = "每场人数上限", example = "50") @Positive @Max(5000) int capacity,
      @Schema(description = "全年场次", example = "30") @Positive @Max(5000) int quota,
      @Schema(example = "2023-03-01") @NotNull LocalDate from,
      @Schema(example = "2023-11-30") @NotNull LocalDate until) {

    Offer offer() {
      return new Offer(title, trade, lecturer, hours, capacity, quota, from, until);
    }
  }

  @Schema(name = "CourseQuota", description = "调整场次")
  record QuotaRequest(
      @Schema(description = "全年场次", example = "40") @Positive @Max(5000) int quota) {}

  @Schema(name = "Course", description = "菜单式课程")
  record CourseView(
      @Schema(example = "course-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(description = "开课单位", example = "u-longgang") String unionId,
      @Schema(example = "电工技能提升") String title,
      @Schema(description = "工种", example = "电工") String trade,
      @Schema(description = "讲师", example = "龙岗区工匠讲师团") String lecturer,
      @Schema(description = "每场课时", example = "3") int hours,
      @Schema(description = "每场人数上限", example = "50") int capacity,
      @Schema(description = "全年场次", example = "30") int quota,
      @Schema(example = "2023-03-01") LocalDate from,
      @Schema(example = "2023-11-30") LocalDate until,
      CourseStatus status,
      @Schema(example = "[\"quota\", \"closing\"]") List<String> allowedSteps) {}

  @Schema(name = "CoursePlaces", description = "场次余量")
  record PlacesView(
      @Schema(description = "全年场次", example = "30") int quota,
      @Schema(description = "已接单", example = "12") int promised,
      @Schema(description = "剩余", example = "18") int left) {

    static PlacesView of(Places it) {
      return new PlacesView(it.quota(), it.promised(), Math.max(0, it.quota() - it.promised()));
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Operation(
      summary = "Put a course on the menu",
      description = "课程上架, with so many sessions in the year; its period lies within one year.")
  Mono<ResponseEntity<CourseView>> offer(
      Command command, @Valid @RequestBody CourseRequest request) {
    return service
        .offer(command, request.unionId(), request.offer())
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "The menu, newest first", description = "课程菜单.")
  @Listed({
    @Filter(name = "status", field = Courses.STATUS, type = CourseStatus.class, description = "状态"),
    @Filter(name = "trade", field = Courses.TRADE, description = "工种"),
    @Filter(name = "unionId", field = Fields.UNION, description = "开课单位")
  })
  Mono<Page<CourseView>> list(Viewer viewer, PageRequest page) {
    return courses.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "A course", description = "查看课程.")
  Mono<ResponseEntity<CourseView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return courses.find(viewer, id).map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @GetMapping("/{id}/places")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "How many sessions of a course are left",
      description = "场次余量, at this moment.")
  Mono<PlacesView> places(Viewer viewer, @PathVariable String id) {
    return service.places(viewer, id).map(PlacesView::of);
  }

  @PostMapping("/{id}/quota")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Set how many sessions there are",
      description = "调整场次; not below what is promised already (`/places`).")
  Mono<ResponseEntity<CourseView>> quota(
      Command command, @PathVariable String id, @Valid @RequestBody QuotaRequest request) {
    return service
        .quota(command, id, request.quota())
        .map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  @PostMapping("/{id}/closing")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Take a course off the menu",
      description = "课程下架; what was ordered already goes on.")
  Mono<ResponseEntity<CourseView>> close(Command command, @PathVariable String id) {
    return service
        .close(command, id)
        .map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private CourseView view(Viewer viewer, Stored<Course> stored) {
    Course it = stored.state();
    Offer offer = it.offer();
    return new CourseView(
        it.id(),
        it.unionId(),
        offer.title(),
        offer.trade(),
        offer.lecturer(),
        offer.hours(),
        offer.capacity(),
        offer.quota(),
        offer.from(),
        offer.until(),
        it.status(),
        reach.covers(viewer, it.unionId())
            ? TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList()
            : List.of());
  }
}
