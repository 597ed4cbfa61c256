package org.gonghui.org.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.org.counting.Fact;
import org.gonghui.org.counting.Figures;
import org.gonghui.org.counting.Metric;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The work plan of a year and its board. */
@Tag(name = "work-plans", description = "工作要点: the plan of a year and how far it is")
@RestController
@RequestMapping("/api/v1/work-plans")
class WorkPlanController {

  private final WorkPlans plans;
  private final Figures figures;
  private final Asking asking;

  WorkPlanController(WorkPlans plans, Figures figures, Asking asking) {
    this.plans = plans;
    this.figures = figures;
    this.asking = asking;
  }

  /** The plans there are. */
  @Operation(
      summary = "The work plans of the caller's district, the newest first",
      description =
          "各年度工作要点: of the district in which the caller's union lies. A district adds the plan of"
              + " a further year as two files; see the handbook of operations.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  PlanList plans(Viewer viewer) {
    return new PlanList(plans.of(viewer).stream().map(PlanLine::of).toList());
  }

  /** The plan of a year. */
  @Operation(
      summary = "The work plan of a year (工作要点)",
      description = "All points with their text, the departments responsible and the targets.")
  @GetMapping("/{year}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  PlanView plan(@Parameter(example = "2023") @PathVariable int year, Viewer viewer) {
    return PlanView.of(plans.of(viewer, year));
  }

  /** The board of a year. */
  @Operation(
      summary = "The board of a year's targets (挂图作战)",
      description =
          "For the caller's union or one below it, as of any date. Happenings count from the first"
              + " day of the year; until the plan of another year takes its place they go on being"
              + " counted after its end, so ask on=YYYY-12-31 for the result of the year. Numbers"
              + " are targets of the whole district; rates are targets of every union.")
  @GetMapping("/{year}/board")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<BoardView> board(
      @Parameter(example = "2023") @PathVariable int year,
      @Parameter(description = "left out: the caller's union", example = "u-bantian")
          @RequestParam(required = false)
          @Nullable String unionId,
      @Parameter(description = "left out: today", example = "2023-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      Viewer viewer) {
    Asked asked = asking.of(viewer, year, unionId, on);
    return figures
        .of(asked.union().unionId(), asked.plan().begins(), asked.on())
        .map(it -> BoardView.of(asked, it));
  }

  /** What a figure counts. */
  @Operation(
      summary = "The records that a figure of the board counts, newest first",
      description =
          "For a rate: all that it is taken of; fulfils=true narrows to those wanted, false to"
              + " those that are missing.")
  @GetMapping("/{year}/metrics/{metric}/records")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed(@Filter(name = "fulfils", field = "fulfils", type = Boolean.class))
  Mono<Page<CountedRecord>> records(
      @Parameter(example = "2023") @PathVariable int year,
      @Parameter(example = "establishment_rate_100plus") @PathVariable String metric,
      @Parameter(example = "u-bantian") @RequestParam(required = false) @Nullable String unionId,
      @Parameter(example = "2023-06-30") @RequestParam(required = false) @Nullable LocalDate on,
      PageRequest page,
      Viewer viewer) {
    Asked asked = asking.of(viewer, year, unionId, on);
    Metric live = Asking.live(asked.plan(), metric);
    return figures
        .records(live, asked.union().unionId(), asked.plan().begins(), asked.on(), page)
        .map(it -> Page.of(page, it, Fact::id, CountedRecord::of));
  }

  /** The plans there are. */
  @Schema(name = "WorkPlanList")
  record PlanList(List<PlanLine> items) {}

  /** A plan among others. */
  @Schema(name = "WorkPlanLine")
  record PlanLine(
      @Schema(description = "the district", example = "u-longgang") String unionId,
      @Schema(example = "2023") int year,
      @Schema(example = "2023年工作要点") String title,
      @Schema(description = "number of points", example = "60") int points) {

    static PlanLine of(WorkPlan it) {
      return new PlanLine(it.unionId(), it.year(), it.title(), it.points().size());
    }
  }

  /** The plan as it is shown. */
  @Schema(name = "WorkPlan")
  record PlanView(
      @Schema(description = "the district", example = "u-longgang") String unionId,
      @Schema(example = "2023") int year,
      @Schema(example = "2023年工作要点") String title,
      LocalDate begins,
      LocalDate due,
      List<PointView> points) {

    static PlanView of(WorkPlan it) {
      return new PlanView(
          it.unionId(),
          it.year(),
          it.title(),
          it.begins(),
          it.due(),
          it.points().stream().map(PointView::of).toList());
    }
  }

  /** A point as it is shown. */
  @Schema(name = "WorkPlanPoint")
  record PointView(
      @Schema(example = "29") int item,
      @Schema(example = "精准服务新就业形态劳动者，推动实现工会组织覆盖和工作覆盖双提升") String section,
      @Schema(example = "增强基层工会组建力度") String title,
      @Schema(example = "确保百人以上企业动态建会率98%以上") String text,
      @Schema(example = "[\"ORGANIZING\"]") List<String> departments,
      @Schema(example = "union establishment") String subject,
      List<TargetView> targets) {

    static PointView of(WorkPlan.Point it) {
      return new PointView(
          it.item(),
          it.section(),
          it.title(),
          it.text(),
          it.departments(),
          it.subject(),
          it.targets().stream().map(TargetView::of).toList());
    }
  }

  /** A target as it is shown. */
  @Schema(name = "WorkPlanTarget")
  record TargetView(
      @Schema(example = "establishment_rate_100plus") String metric,
      @Schema(example = "98") @Nullable Long atLeast,
      @Schema(example = "set by the city each year") @Nullable String note,
      @Schema(example = "percent") String unit,
      @Schema(example = "org") String fedBy,
      @Schema(description = "true where it is counted live") boolean live) {

    static TargetView of(WorkPlan.Target it) {
      boolean live = Metric.of(it.metric()).isPresent();
      return new TargetView(it.metric(), it.atLeast(), it.note(), it.unit(), it.fedBy(), live);
    }
  }

  /** A record that a figure counts. */
  @Schema(name = "CountedRecord")
  record CountedRecord(
      @Schema(
              description = "id of the enterprise, member, station or cover",
              example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2")
          String recordId,
      @Schema(description = "the union it counts for", example = "u-xiangjiaotang") String unionId,
      @Schema(description = "the first day on which it counts") LocalDate from,
      @Schema(description = "of a rate: true where it is among those wanted") boolean fulfils) {

    static CountedRecord of(Fact it) {
      return new CountedRecord(it.recordId(), it.unionId(), it.from(), it.fulfils());
    }
  }
}
