package org.gonghui.org.wallchart;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.gonghui.org.counting.Metric;
import org.gonghui.org.plan.Asked;
import org.gonghui.org.plan.Asking;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.SheetFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The wall chart, and what it has no room for. */
@Tag(name = "work-plans", description = "工作要点: the plan of a year and how far it is")
@RestController
@RequestMapping("/api/v1/work-plans/{year}")
class WallChartController {

  private final WallChartService service;
  private final ChartSheet sheet;
  private final Asking asking;

  WallChartController(WallChartService service, ChartSheet sheet, Asking asking) {
    this.service = service;
    this.sheet = sheet;
    this.asking = asking;
  }

  /** The whole chart. */
  @Operation(
      summary = "The wall chart of a union: the whole plan at a glance (挂图作战)",
      description =
          "For the caller's union or one below it, as of any day: each point with its targets"
              + " (counted live, or as reported by hand and confirmed), its tasks, its status by"
              + " the rule plan.status, the place of the union among its siblings (streets;"
              + " communities of a street) and the way of each figure through the months.")
  @GetMapping("/wall-chart")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<WallChart> chart(
      @Parameter(example = "2023") @PathVariable int year,
      @Parameter(description = "left out: the caller's union", example = "u-bantian")
          @RequestParam(required = false)
          @Nullable String unionId,
      @Parameter(description = "left out: today", example = "2023-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      Viewer viewer) {
    return service.of(asking.of(viewer, year, unionId, on));
  }

  /** The whole chart as a sheet. */
  @Operation(
      summary = "The wall chart of a union as a sheet (导出)",
      description = "A row for each target and one for each point without.")
  @ApiResponse(
      responseCode = "200",
      description = "The sheet",
      content = {
        @Content(
            mediaType = SheetFormat.WORKBOOK,
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @GetMapping("/wall-chart/export")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<Flux<DataBuffer>>> export(
      @Parameter(example = "2023") @PathVariable int year,
      @Parameter(description = "left out: the caller's union", example = "u-bantian")
          @RequestParam(required = false)
          @Nullable String unionId,
      @Parameter(description = "left out: today", example = "2023-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @Parameter(description = "in capital or small letters", example = "XLSX")
          @RequestParam(defaultValue = "XLSX")
          SheetFormat format,
      Viewer viewer) {
    return service
        .of(asking.of(viewer, year, unionId, on))
        .map(it -> sheet.of(it, format).answer());
  }

  /** The unions below one beside each other. */
  @Operation(
      summary = "The unions right below one by a figure, the best first (排名)",
      description =
          "The streets of the district or the communities of a street as they stood below it on"
              + " the day, with their places a month before. Those with the same figure share a"
              + " place.")
  @GetMapping("/ranking")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<Ranking> ranking(
      @Parameter(example = "2023") @PathVariable int year,
      @Parameter(example = "newly_covered_enterprises") @RequestParam String metric,
      @Parameter(description = "left out: the caller's union", example = "u-longgang")
          @RequestParam(required = false)
          @Nullable String unionId,
      @Parameter(description = "left out: today", example = "2023-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      Viewer viewer) {
    Asked asked = asking.of(viewer, year, unionId, on);
    Metric live = Asking.live(asked.plan(), metric);
    return service.ranking(asked, live);
  }

  /** A figure through the months. */
  @Operation(
      summary = "A figure through the months, for a union and each right below it (趋势)",
      description = "At the end of each month of the plan's year, of the last one as of the day.")
  @GetMapping("/trend")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<Trend> trend(
      @Parameter(example = "2023") @PathVariable int year,
      @Parameter(example = "newly_covered_enterprises") @RequestParam String metric,
      @Parameter(description = "left out: the caller's union", example = "u-longgang")
          @RequestParam(required = false)
          @Nullable String unionId,
      @Parameter(description = "left out: today", example = "2023-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      Viewer viewer) {
    Asked asked = asking.of(viewer, year, unionId, on);
    Metric live = Asking.live(asked.plan(), metric);
    return service.trend(asked, live);
  }
}
