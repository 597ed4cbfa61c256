package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.personnel.Disclosures;
import org.gonghui.org.personnel.StaffDisclosure;
import org.gonghui.org.recruitment.ApplicationRequests.Form;
import org.gonghui.org.recruitment.ApplicationRequests.Reason;
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

/** Applications: who applied, and what applicants do themselves. */
@Tag(name = "job-applications", description = "报名: applications in recruitments of union workers")
@RestController
@RequestMapping("/api/v1/job-applications")
class ApplicationController {

  private final JobApplications applications;
  private final ApplicationService service;
  private final Disclosures disclosures;
  private final DistrictLaw law;

  ApplicationController(
      JobApplications applications,
      ApplicationService service,
      Disclosures disclosures,
      DistrictLaw law) {
    this.applications = applications;
    this.service = service;
    this.disclosures = disclosures;
    this.law = law;
  }

  /** Applies. */
  @Operation(
      summary = "Apply in a recruitment that is open (网上报名)",
      description =
          "With the caller's own account, wherever it was announced; once in each recruitment. Age"
              + " by the rule, schooling by the announcement.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.MEMBER)
  Mono<ResponseEntity<ApplicationView>> apply(@Valid @RequestBody Form body, Command command) {
    return created(
        command, service.apply(command, body.recruitmentId(), body.person(), body.education()));
  }

  /** Enters somebody. */
  @Operation(
      summary = "Enter somebody who applied on paper (现场报名登记)",
      description = "By an officer; another officer checks the qualification.")
  @PostMapping("/entries")
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<ApplicationView>> enter(@Valid @RequestBody Form body, Command command) {
    return created(
        command, service.enter(command, body.recruitmentId(), body.person(), body.education()));
  }

  /** One's own. */
  @Operation(
      summary = "What the caller has applied for (我的报名)",
      description = "With marks, status and the public notice, the newest first.")
  @GetMapping("/mine")
  @Access(roles = Roles.MEMBER)
  @Listed
  Mono<Page<ApplicationView>> mine(Viewer viewer, PageRequest page) {
    return service.mine(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Lists them. */
  @Operation(
      summary = "Applications at and below the caller's union, newest first",
      description = "Names, phones and identity numbers are masked (报名名册).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(
        name = "recruitment",
        field = JobApplications.RECRUITMENT,
        description = "in this recruitment",
        example = "recruitment-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(name = "status", field = JobApplications.STATUS, type = ApplicationStatus.class),
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
  Mono<Page<ApplicationView>> list(Viewer viewer, PageRequest page) {
    return applications.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "An application",
      description = "For officers of the union and for the applicant (报名详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<ApplicationView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return applications.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to an application", description = "办理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return applications.history(viewer, id);
  }

  /** Shows who it is. */
  @Operation(
      summary = "Read who an applicant is unmasked (查阅报名人明文)",
      description = Disclosures.HOW + "RECRUITMENT_CHECK 招聘资格审查.")
  @PostMapping("/{id}/disclosures")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<StaffDisclosure>> disclose(
      @PathVariable String id, @Valid @RequestBody Disclosures.Purpose body, Command command) {
    return applications
        .find(command.viewer(), id)
        .flatMap(it -> disclosures.person(command, ApplicationFiles.filed(it.state()), body));
  }

  /** Withdraws. */
  @Operation(
      summary = "Withdraw an application (放弃应聘)",
      description = "By the applicant, or by an officer to whom they said so; the place is free.")
  @PostMapping("/{id}/withdrawal")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> withdraw(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return service
        .withdraw(command, id, body.reason())
        .map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Mono<ResponseEntity<ApplicationView>> created(
      Command command, Mono<Stored<JobApplication>> added) {
    return added.map(it ->
        Answer.created(it, "/api/v1/job-applications/" + it.state().id(), view(command.viewer())));
  }

  private Function<Stored<JobApplication>, ApplicationView> view(Viewer viewer) {
    return it -> ApplicationView.of(it.state(), viewer, law.of(it.state().unionId()));
  }
}
