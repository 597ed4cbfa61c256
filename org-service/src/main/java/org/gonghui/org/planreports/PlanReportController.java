package org.gonghui.org.planreports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.planreports.ReportRequests.Correction;
import org.gonghui.org.planreports.ReportRequests.Entry;
import org.gonghui.org.planreports.ReportRequests.Finding;
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

/** Reports by hand on the work plan. */
@Tag(name = "plan-reports", description = "进展报告: what is reported by hand on points and targets")
@RestController
@RequestMapping("/api/v1/plan-reports")
class PlanReportController {

  private final PlanReports reports;
  private final PlanReportService service;
  private final DistrictLaw law;

  PlanReportController(PlanReports reports, PlanReportService service, DistrictLaw law) {
    this.reports = reports;
    this.service = service;
    this.law = law;
  }

  /** Writes a report. */
  @Operation(
      summary = "Write a report on a point or a target that nothing is counted for (填报进展)",
      description =
          "A target that is counted live is not reported, and a point with targets by these alone."
              + " One report for each union, point, target and day. It counts once it is"
              + " confirmed.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<PlanReportView>> open(@Valid @RequestBody Entry body, Command command) {
    return service.open(command, body).map(it -> created(it, command));
  }

  /** Puts a report right. */
  @Operation(
      summary = "Put a confirmed report right by a new one (更正)",
      description = "It goes the same way, and takes the other's place once it is confirmed.")
  @PostMapping("/{id}/correction")
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<PlanReportView>> correct(
      @PathVariable String id, @Valid @RequestBody Correction body, Command command) {
    return service.correct(command, id, body).map(it -> created(it, command));
  }

  private ResponseEntity<PlanReportView> created(Stored<PlanReport> it, Command command) {
    return Answer.created(it, "/api/v1/plan-reports/" + it.state().id(), view(command.viewer()));
  }

  /** One report. */
  @Operation(
      summary = "A report, with its evidence",
      description = "Who wrote it, who confirmed it, and what it corrects (进展报告详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<PlanReportView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return reports.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
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
      summary = "Reports of the caller's union and those below it, newest first",
      description = "`unconfirmed=true` are those that wait too long to be looked at (逾期未核实).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "year", field = PlanReports.YEAR, type = Integer.class),
    @Filter(name = "item", field = PlanReports.ITEM, type = Integer.class),
    @Filter(name = "metric", field = PlanReports.METRIC),
    @Filter(name = "status", field = PlanReports.STATUS, type = ReportStatus.class),
    @Filter(name = "unconfirmed", field = PlanReports.UNCONFIRMED, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<PlanReportView>> list(PageRequest page, Viewer viewer) {
    return reports.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Sends it in. */
  @Operation(
      summary = "Send a report in (报送)",
      description =
          "With a file that shows it. From then on others have the time of the rule"
              + " plan.confirmation to look at it.")
  @PostMapping("/{id}/submission")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PlanReportView>> submit(@PathVariable String id, Command command) {
    return changed(command, service.submit(command, id));
  }

  /** Confirms it. */
  @Operation(
      summary = "Confirm a report (核实)",
      description =
          "By an officer who had no hand in it, of departments of the district one that the point"
              + " is of; from then on its value counts.")
  @PostMapping("/{id}/confirmation")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PlanReportView>> confirm(
      @PathVariable String id, @Valid @RequestBody Finding body, Command command) {
    return changed(command, service.confirm(command, id, body.text().strip()));
  }

  /** Gives it back. */
  @Operation(
      summary = "Give a report back, with the reason (退回)",
      description = "By an officer who had no hand in it; it can be shown better and sent again.")
  @PostMapping("/{id}/return")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PlanReportView>> giveBack(
      @PathVariable String id, @Valid @RequestBody Finding body, Command command) {
    return changed(command, service.giveBack(command, id, body.text().strip()));
  }

  /** Takes it back. */
  @Operation(
      summary = "Take a report back (撤回)",
      description = "Before it is confirmed; another can be written for the same day.")
  @PostMapping("/{id}/withdrawal")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PlanReportView>> withdraw(@PathVariable String id, Command command) {
    return changed(command, service.withdraw(command, id));
  }

  private Mono<ResponseEntity<PlanReportView>> changed(
      Command command, Mono<Stored<PlanReport>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<PlanReport>, PlanReportView> view(Viewer viewer) {
    return it ->
        PlanReportView.of(
            it.state(), viewer, service.runs(viewer, it.state()), law.of(it.state().unionId()));
  }
}
