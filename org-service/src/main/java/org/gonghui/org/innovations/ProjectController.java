package org.gonghui.org.innovations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.org.innovations.Applying.Origin;
import org.gonghui.org.innovations.ProjectRequests.Ending;
import org.gonghui.org.innovations.ProjectRequests.MilestoneReport;
import org.gonghui.org.innovations.ProjectRequests.Proposal;
import org.gonghui.org.innovations.ProjectRequests.Revision;
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

/** Innovation projects over HTTP: what those who carry them out do. */
@Tag(name = "innovation-projects", description = "创新项目: of governance and innovation")
@RestController
@RequestMapping("/api/v1/innovation-projects")
class ProjectController {

  private final InnovationProjects projects;
  private final ProjectService service;
  private final DistrictLaw law;

  ProjectController(InnovationProjects projects, ProjectService service, DistrictLaw law) {
    this.projects = projects;
    this.service = service;
    this.law = law;
  }

  /** Proposes one. */
  @Operation(
      summary = "Propose a project (提出选题)",
      description =
          "From one of four sources: leaders and guidance groups (领导点题、指导组议题) of the district or a"
              + " street, a federation (工联会命题), a grassroots union (基层单位荐题); carried out by that"
              + " union or one below it.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<ProjectView>> propose(@Valid @RequestBody Proposal body, Command command) {
    Origin origin = new Origin(body.unionId(), body.proposedBy(), body.source());
    return service
        .propose(command, origin, body.topic(), body.milestones())
        .map(it ->
            Answer.created(
                it, "/api/v1/innovation-projects/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Projects at and below the caller's union, newest first",
      description =
          "创新项目库; overdue=true are those whose review, milestone or acceptance is overdue.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "source", field = InnovationProjects.SOURCE, type = InnovationSource.class),
    @Filter(name = "field", field = InnovationProjects.FIELD, type = Field.class),
    @Filter(name = "status", field = InnovationProjects.STATUS, type = ProjectStatus.class),
    @Filter(name = "overdue", field = InnovationProjects.LATE, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "carried out by this union",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<ProjectView>> list(Viewer viewer, PageRequest page) {
    return projects.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A project",
      description = "With its milestones, money and examinations (项目详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<ProjectView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return projects.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a project", description = "项目经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return projects.history(viewer, id);
  }

  /** Revises it. */
  @Operation(
      summary = "Change what is applied for (修改申报)",
      description = "Before it is submitted, or after a refusal.")
  @PostMapping("/{id}/revision")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<ProjectView>> revise(
      @PathVariable String id, @Valid @RequestBody Revision body, Command command) {
    return changed(command, service.revise(command, id, body.topic(), body.milestones()));
  }

  /** Submits it. */
  @Operation(
      summary = "Apply for the project (申报)",
      description = "The union above reviews within the time that the rule sets.")
  @PostMapping("/{id}/submission")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ProjectView>> submit(@PathVariable String id, Command command) {
    return changed(command, service.submit(command, id));
  }

  /** Starts it. */
  @Operation(
      summary = "Begin a project that was approved without money (无经费启动)",
      description = "One with money begins with its payment.")
  @PostMapping("/{id}/start")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ProjectView>> start(@PathVariable String id, Command command) {
    return changed(command, service.start(command, id));
  }

  /** Reports a milestone. */
  @Operation(
      summary = "Report that a milestone was reached (报送里程碑)",
      description = "With what shows it and what was spent: never more than is left.")
  @PostMapping("/{id}/milestone")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<ProjectView>> reach(
      @PathVariable String id, @Valid @RequestBody MilestoneReport body, Command command) {
    Milestone.Done how =
        new Milestone.Done(
            body.reachedOn(), command.viewer().person(), body.evidence(), body.fen());
    return changed(command, service.reach(command, id, body.number(), how));
  }

  /** Reports it. */
  @Operation(
      summary = "Ask for the acceptance (申请验收)",
      description = "Once every milestone is reached.")
  @PostMapping("/{id}/report")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ProjectView>> report(@PathVariable String id, Command command) {
    return changed(command, service.report(command, id));
  }

  /** Ends it. */
  @Operation(
      summary = "Take a project back, or end it (撤回、终止)",
      description =
          "Those who apply before it is approved, the union above afterwards, which says what was"
              + " spent since the last milestone; money that was not paid, or not spent, goes back"
              + " to its fund.")
  @PostMapping("/{id}/end")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ProjectView>> end(
      @PathVariable String id, @Valid @RequestBody Ending body, Command command) {
    return changed(command, service.end(command, id, body.reason(), body.spent()));
  }

  private Mono<ResponseEntity<ProjectView>> changed(
      Command command, Mono<Stored<InnovationProject>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<InnovationProject>, ProjectView> view(Viewer viewer) {
    return it -> ProjectView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }
}
