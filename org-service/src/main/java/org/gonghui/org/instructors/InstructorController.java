package org.gonghui.org.instructors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.instructors.InstructorRequests.Nominated;
import org.gonghui.org.instructors.InstructorRequests.Reported;
import org.gonghui.org.personnel.Disclosures;
import org.gonghui.org.personnel.FiledPerson;
import org.gonghui.org.personnel.StaffDisclosure;
import org.gonghui.org.personnel.StaffFile;
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

/** Bargaining instructors: who they are, and what they report. */
@Tag(name = "instructors", description = "集体协商指导员: who helps unions to bargain")
@RestController
@RequestMapping("/api/v1/instructors")
class InstructorController {

  private final Instructors instructors;
  private final InstructorService service;
  private final Disclosures disclosures;
  private final DistrictLaw law;

  InstructorController(
      Instructors instructors,
      InstructorService service,
      Disclosures disclosures,
      DistrictLaw law) {
    this.instructors = instructors;
    this.service = service;
    this.disclosures = disclosures;
    this.law = law;
  }

  /** Nominates one. */
  @Operation(
      summary = "Nominate a bargaining instructor (推荐集体协商指导员)",
      description = "For the caller's union or one below it, with the unions of the area.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<InstructorView>> nominate(
      @Valid @RequestBody Nominated body, Command command) {
    return service
        .nominate(command, body.unionId(), body.personId(), body.person(), body.area())
        .map(it ->
            Answer.created(it, "/api/v1/instructors/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Instructors at and below the caller's union, newest first",
      description = "With `overdue=true` those who have not reported in time (指导员名册).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = Instructors.STATUS, type = InstructorStatus.class),
    @Filter(name = "overdue", field = Instructors.OVERDUE, type = Boolean.class),
    @Filter(
        name = "area",
        field = Instructors.AREA,
        description = "whose area has this union",
        example = "u-bantian"),
    @Filter(
        name = "enterprise",
        field = Instructors.ENTERPRISE,
        description = "who help or helped at this enterprise",
        example = "enterprise-01k6b3v2s9q0d5w8x7y6z4a3b2"),
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
  Mono<Page<InstructorView>> list(Viewer viewer, PageRequest page) {
    return instructors.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One's own. */
  @Operation(
      summary = "The caller's own file as instructor (我的派驻)",
      description = "With the enterprises that they are assigned to.")
  @GetMapping("/me")
  @Access(persons = true)
  Mono<ResponseEntity<InstructorView>> mine(Viewer viewer, ServerHttpRequest request) {
    return service.mine(viewer).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** One of them. */
  @Operation(
      summary = "An instructor, with trainings and assignments",
      description = "Person masked (指导员详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<InstructorView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return instructors.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to an instructor", description = "办理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return instructors.history(viewer, id);
  }

  /** Shows who it is. */
  @Operation(
      summary = "Read who an instructor is unmasked (查阅指导员明文)",
      description = Disclosures.HOW + "CONTRACT 聘用协议.")
  @PostMapping("/{id}/disclosures")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<StaffDisclosure>> disclose(
      @PathVariable String id, @Valid @RequestBody Disclosures.Purpose body, Command command) {
    return instructors
        .find(command.viewer(), id)
        .flatMap(it -> disclosures.person(command, filed(it.state()), body));
  }

  /** Reports. */
  @Operation(
      summary = "Report what came of an assignment (报告结果)",
      description = "By the instructor, whatever their role, or by an officer for them.")
  @PostMapping("/{id}/report")
  @Access(
      roles = {
        Roles.MEMBER,
        Roles.OFFICER,
        Roles.UNION_WORKER,
        Roles.LAWYER,
        Roles.MEDIATOR,
        Roles.INFORMANT
      })
  @Versioned
  Mono<ResponseEntity<InstructorView>> report(
      @PathVariable String id, @Valid @RequestBody Reported body, Command command) {
    return service
        .report(command, id, body.assignmentId(), body.result(), body.report())
        .map(it -> Answer.changed(it, view(command.viewer())));
  }

  private static FiledPerson filed(Instructor it) {
    return new FiledPerson(
        StaffFile.INSTRUCTOR, Instructors.COLLECTION, it.id(), it.unionId(), it.person());
  }

  private Function<Stored<Instructor>, InstructorView> view(Viewer viewer) {
    return it -> InstructorView.of(it.state(), viewer, law.of(it.state().unionId()));
  }
}
