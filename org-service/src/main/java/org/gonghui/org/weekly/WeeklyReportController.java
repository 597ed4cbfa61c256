package org.gonghui.org.weekly;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Weekly reports of community federations. */
@Tag(name = "weekly-reports", description = "周汇报: what communities report of each week")
@RestController
@RequestMapping("/api/v1/weekly-reports")
class WeeklyReportController {

  private final WeeklyReports reports;
  private final WeeklyReportService service;
  private final DistrictLaw law;

  WeeklyReportController(WeeklyReports reports, WeeklyReportService service, DistrictLaw law) {
    this.reports = reports;
    this.service = service;
    this.law = law;
  }

  /** One report. */
  @Operation(
      summary = "A weekly report: its figures, as counted and as reported",
      description =
          "Live until it is sent (周汇报); each figure opens to what it counts at `…/records`. No 304"
              + " is answered, as figures change without the report.")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<WeeklyReportView>> find(@PathVariable String id, Viewer viewer) {
    return reports.find(viewer, id).flatMap(it -> answer(viewer, it));
  }

  /** What a figure counts. */
  @Operation(
      summary = "What a figure of a report counts, each with the address of its record",
      description =
          "Of a report that was sent what was counted then, whatever was entered later (数字明细).")
  @GetMapping("/{id}/records")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed
  Mono<Page<WeekFactView>> records(
      @PathVariable String id,
      @Parameter(description = "which figure", example = "ENTERPRISES_VISITED") @RequestParam
          WeekFigure figure,
      PageRequest page,
      Viewer viewer) {
    return service.records(viewer, id, figure, page).map(it -> Page.of(page, it, WeekFactView::of));
  }

  /** What happened to a report. */
  @Operation(
      summary = "Who took which step of a report when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return reports.history(viewer, id);
  }

  /** Lists reports. */
  @Operation(
      summary = "Reports of the communities below the caller's union, the last week first",
      description =
          "With `week` and `within` one line for each community of a street; with `missing=true`"
              + " those that are due and were not sent (逾期未报).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(
        name = "week",
        field = "state.week",
        pattern = "[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])",
        description = "week by ISO 8601",
        example = "2023-W38"),
    @Filter(name = "status", field = "state.status", type = WeeklyStatus.class),
    @Filter(name = "missing", field = "state.missing", type = Boolean.class),
    @Filter(name = "late", field = "state.sending.late", type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the community federation",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-bantian")
  })
  Mono<Page<WeeklyReportView>> list(PageRequest page, Viewer viewer) {
    return reports
        .list(viewer, page)
        .flatMap(found ->
            service.live(found.items()).map(live -> Page.of(page, found, view(viewer, live))));
  }

  /** Corrects a figure. */
  @Operation(
      summary = "Put a figure right, with a reason (更正数字)",
      description = "The counted figure stays beside it. Only who acts for the community itself.")
  @PostMapping("/{id}/correction")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<WeeklyReportView>> correct(
      @PathVariable String id, @Valid @RequestBody Corrected body, Command command) {
    return service
        .correct(command, id, body.figure(), body.value(), body.reason().strip())
        .flatMap(it -> answer(command.viewer(), it));
  }

  /** Writes the text. */
  @Operation(
      summary = "Write what the figures do not say (填写情况说明)",
      description = "In place of what was written before.")
  @PostMapping("/{id}/text")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<WeeklyReportView>> write(
      @PathVariable String id, @Valid @RequestBody Writing body, Command command) {
    return service
        .write(command, id, body.text().strip())
        .flatMap(it -> answer(command.viewer(), it));
  }

  /** Sends the report. */
  @Operation(
      summary = "Send the report to the union above (报送)",
      description =
          "Once the week is over. From then on the figures stand; after its time it is taken and"
              + " marked late.")
  @PostMapping("/{id}/sending")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<WeeklyReportView>> send(@PathVariable String id, Command command) {
    return service.send(command, id).flatMap(it -> answer(command.viewer(), it));
  }

  private Mono<ResponseEntity<WeeklyReportView>> answer(Viewer viewer, Stored<WeeklyReport> it) {
    return service.live(List.of(it)).map(live -> Answer.changed(it, view(viewer, live)));
  }

  private Function<Stored<WeeklyReport>, WeeklyReportView> view(
      Viewer viewer, Map<String, List<Counted>> live) {
    return it ->
        WeeklyReportView.of(
            it.state(),
            live.getOrDefault(it.state().id(), List.of()),
            viewer,
            law.of(it.state().unionId()));
  }

  /** A figure that is put right. */
  @Schema(name = "WeeklyReportCorrection")
  record Corrected(
      @NotNull WeekFigure figure,
      @Schema(example = "7") @Min(0) @Max(1_000_000) int value,
      @Schema(example = "另有一家企业由街道走访，未登记。") @NotBlank @Size(max = 500) String reason) {}

  /** What is written. */
  @Schema(name = "WeeklyReportText")
  record Writing(
      @Schema(example = "本周重点走访云谷园区企业，两家有建会意愿。") @NotBlank @Size(max = 4000) String text) {}
}
