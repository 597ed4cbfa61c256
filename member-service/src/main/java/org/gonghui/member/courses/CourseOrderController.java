package org.gonghui.member.courses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;
import org.gonghui.member.courses.CourseOrder.Wish;
import org.gonghui.member.courses.Progress.Feedback;
import org.gonghui.member.courses.Progress.Session;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Orders of courses over HTTP. */
@RestController
@RequestMapping("/api/v1/course-orders")
@Tag(name = "courses", description = "菜单式课程与点单")
class CourseOrderController {

  private static final String PATH = "/api/v1/course-orders/";

  private final CourseOrderService service;
  private final CourseOrders orders;
  private final LegalTime law;

  CourseOrderController(CourseOrderService service, CourseOrders orders, LegalTime law) {
    this.service = service;
    this.orders = orders;
    this.law = law;
  }

  @Schema(name = "CourseOrderRequest", description = "点单")
  record OrderRequest(
      @Schema(example = "course-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String courseId,
      @Schema(description = "点单工会", example = "u-hangjia") @NotBlank @Size(max = 100)
          String unionId,
      @Schema(description = "预计人数", example = "45") @Positive int headcount,
      @Schema(description = "希望最早", example = "2023-10-09") @NotNull LocalDate from,
      @Schema(description = "希望最晚", example = "2023-10-31") @NotNull LocalDate until) {}

  @Schema(name = "CourseOrderReason", description = "理由")
  record ReasonRequest(@Schema(example = "讲师档期已满") @NotBlank @FreeText String reason) {}

  @Schema(name = "CourseSchedule", description = "排课")
  record ScheduleRequest(
      @Schema(example = "2023-10-18") @NotNull LocalDate on,
      @Schema(example = "航嘉公司培训室") @NotBlank @FreeName String place) {}

  @Schema(name = "CourseHolding", description = "登记开课")
  record HoldingRequest(@Schema(description = "实到人数", example = "42") @Positive int attended) {}

  @Schema(name = "CourseFeedback", description = "评价")
  record FeedbackRequest(
      @Schema(description = "1 至 5 分", example = "5") @Min(1) @Max(5) int score,
      @Schema(example = "讲得实用") @FreeText @Nullable String text) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  @Operation(
      summary = "Order a course",
      description =
          "点单. One open order a union and course; `again` tells who has had it before in the year,"
              + " so that others can come first.")
  Mono<ResponseEntity<OrderView>> place(Command command, @Valid @RequestBody OrderRequest request) {
    Wish wish = new Wish(request.headcount(), request.from(), request.until());
    return service
        .place(command, request.courseId(), request.unionId(), wish)
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Orders, newest first",
      description = "点单清单; who ordered sees theirs, also when they are no officer any more.")
  @Listed({
    @Filter(name = "courseId", field = CourseOrders.COURSE, description = "课程"),
    @Filter(
        name = "status",
        field = CourseOrders.STATUS,
        type = OrderStatus.class,
        description = "状态"),
    @Filter(
        name = "again",
        field = CourseOrders.AGAIN,
        type = Boolean.class,
        description = "本年度再次点单"),
    @Filter(
        name = "escalated",
        field = CourseOrders.ESCALATED,
        type = Boolean.class,
        description = "逾期未答复或未排课"),
    @Filter(name = "unionId", field = Fields.UNION, description = "点单工会")
  })
  Mono<Page<OrderView>> list(Viewer viewer, PageRequest page) {
    return orders.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "An order", description = "查看点单.")
  Mono<ResponseEntity<OrderView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return orders.find(viewer, id).map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to an order", description = "点单经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return orders.history(viewer, id);
  }

  @PostMapping("/{id}/confirmation")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Promise a session",
      description =
          "接单, by the union that offers the course; never more than there are in the year.")
  Mono<ResponseEntity<OrderView>> confirm(Command command, @PathVariable String id) {
    return changed(command, service.confirm(command, id));
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(summary = "Refuse an order", description = "不予接单, with the reason.")
  Mono<ResponseEntity<OrderView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
    return changed(command, service.refuse(command, id, request.reason()));
  }

  @PostMapping("/{id}/schedule")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Set day and place",
      description =
          "排课, on one of the days that were ordered; another date replaces the one before.")
  Mono<ResponseEntity<OrderView>> schedule(
      Command command, @PathVariable String id, @Valid @RequestBody ScheduleRequest request) {
    return changed(
        command, service.schedule(command, id, new Session(request.on(), request.place())));
  }

  @PostMapping("/{id}/holding")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Record that the session was held",
      description = "登记开课, with how many attended.")
  Mono<ResponseEntity<OrderView>> hold(
      Command command, @PathVariable String id, @Valid @RequestBody HoldingRequest request) {
    return changed(command, service.hold(command, id, request.attended()));
  }

  @PostMapping("/{id}/feedback")
  @Access(roles = Roles.OFFICER)
  @Versioned
  @Operation(summary = "Say how it was", description = "评价, once, by the union that ordered.")
  Mono<ResponseEntity<OrderView>> rate(
      Command command, @PathVariable String id, @Valid @RequestBody FeedbackRequest request) {
    return changed(
        command, service.rate(command, id, new Feedback(request.score(), request.text())));
  }

  @PostMapping("/{id}/cancellation")
  @Access(roles = Roles.OFFICER)
  @Versioned
  @Operation(
      summary = "Cancel an order",
      description = "取消, with the reason; its session is free for others.")
  Mono<ResponseEntity<OrderView>> cancel(
      Command command, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
    return changed(command, service.cancel(command, id, request.reason()));
  }

  private Mono<ResponseEntity<OrderView>> changed(
      Command command, Mono<Stored<CourseOrder>> change) {
    return change.map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private OrderView view(Viewer viewer, Stored<CourseOrder> stored) {
    return OrderView.of(stored.state(), viewer, service, law);
  }
}
