package org.gonghui.org.sites;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.org.sites.SiteRequests.Awarding;
import org.gonghui.org.sites.SiteRequests.Naming;
import org.gonghui.org.sites.SiteRequests.StepChange;
import org.gonghui.org.sites.SiteRequests.StepReport;
import org.gonghui.org.sites.SiteRequests.Withdrawal;
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

/** Demonstration sites over HTTP. */
@Tag(name = "demonstration-sites", description = "工联会综合改革示范点: on their path to the plaque")
@RestController
@RequestMapping("/api/v1/demonstration-sites")
class SiteController {

  private final DemonstrationSites sites;
  private final SiteService service;
  private final DistrictLaw law;

  SiteController(DemonstrationSites sites, SiteService service, DistrictLaw law) {
    this.sites = sites;
    this.service = service;
    this.law = law;
  }

  /** Names one. */
  @Operation(
      summary = "Name a union to become a demonstration site (确定示范点创建单位)",
      description =
          "By an officer of the district, street or community federation above it, as the level"
              + " says, with the path of steps (创建路径); one at a time for each union.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<SiteView>> name(@Valid @RequestBody Naming body, Command command) {
    return service
        .name(command, body.unionId(), body.level(), body.path())
        .map(it ->
            Answer.created(
                it, "/api/v1/demonstration-sites/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Demonstration sites at and below the caller's union, newest first",
      description = "示范点名册; overdue=true are those with an overdue step of their path.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(
        name = "level",
        field = DemonstrationSites.LEVEL,
        type = SiteLevel.class,
        description = "by which federation it was named (示范点层级)",
        example = "STREET"),
    @Filter(name = "status", field = DemonstrationSites.STATUS, type = SiteStatus.class),
    @Filter(name = "overdue", field = DemonstrationSites.LATE, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<SiteView>> list(Viewer viewer, PageRequest page) {
    return sites.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A demonstration site",
      description = "With its path, what is overdue on it, and its plaque (示范点详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<SiteView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return sites.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a demonstration site", description = "创建经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return sites.history(viewer, id);
  }

  /** Adds a step. */
  @Operation(
      summary = "Add a step to the path (增加创建步骤)",
      description = "By the union that named the site; reminded of before its day.")
  @PostMapping("/{id}/step")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<SiteView>> add(
      @PathVariable String id, @Valid @RequestBody Target body, Command command) {
    return changed(command, service.add(command, id, body));
  }

  /** Changes a step. */
  @Operation(
      summary = "Give a step of the path another wording or day (调整创建步骤)",
      description = "While it is not done; the day is today or later.")
  @PostMapping("/{id}/step-change")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<SiteView>> change(
      @PathVariable String id, @Valid @RequestBody StepChange body, Command command) {
    return changed(command, service.change(command, id, body.number(), body.target()));
  }

  /** Reports a step. */
  @Operation(
      summary = "Report that a step of the path was done (报送步骤完成)",
      description = "With what shows it in words; who reports does not give the plaque.")
  @PostMapping("/{id}/step-done")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<SiteView>> done(
      @PathVariable String id, @Valid @RequestBody StepReport body, Command command) {
    PathStep.Done how =
        new PathStep.Done(body.doneOn(), command.viewer().person(), body.evidence());
    return changed(command, service.done(command, id, body.number(), how));
  }

  /** Gives the plaque. */
  @Operation(
      summary = "Give the plaque (授牌)",
      description =
          "Once every step is done and an appraisal of kind DEMONSTRATION_SITE that was inspected"
              + " since the naming found the five standards met; by another officer than those who"
              + " named it or reported steps. It counts on the board as `demonstration_sites`.")
  @PostMapping("/{id}/award")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<SiteView>> award(
      @PathVariable String id, @Valid @RequestBody Awarding body, Command command) {
    return changed(command, service.award(command, id, body.plaque()));
  }

  /** Ends it. */
  @Operation(
      summary = "End the cultivation, or take the plaque away (终止创建、摘牌)",
      description = "With a reason, by the union that named it; the plaque counts no longer.")
  @PostMapping("/{id}/withdrawal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<SiteView>> withdraw(
      @PathVariable String id, @Valid @RequestBody Withdrawal body, Command command) {
    return changed(command, service.withdraw(command, id, body.reason()));
  }

  private Mono<ResponseEntity<SiteView>> changed(
      Command command, Mono<Stored<DemonstrationSite>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<DemonstrationSite>, SiteView> view(Viewer viewer) {
    return it -> SiteView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }
}
