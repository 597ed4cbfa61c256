package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.Disclosures;
import org.gonghui.org.personnel.StaffDisclosure;
import org.gonghui.org.personnel.StaffDuty;
import org.gonghui.org.unionworkers.WorkerRequests.Entered;
import org.gonghui.org.unionworkers.WorkerRequests.PayPurpose;
import org.gonghui.org.unionworkers.WorkerService.NewWorker;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Files of union workers over HTTP. */
@Tag(name = "union-workers", description = "社会化工会工作者: ranks, assessments, pay, exit")
@RestController
@RequestMapping("/api/v1/union-workers")
class WorkerController {

  private final UnionWorkers workers;
  private final WorkerService service;
  private final Disclosures disclosures;
  private final DistrictLaw law;
  private final Clock clock;

  WorkerController(
      UnionWorkers workers,
      WorkerService service,
      Disclosures disclosures,
      DistrictLaw law,
      Clock clock) {
    this.workers = workers;
    this.service = service;
    this.disclosures = disclosures;
    this.law = law;
    this.clock = clock;
  }

  /** Enters one. */
  @Operation(
      summary = "Enter a union worker who serves already (录入在岗人员)",
      description =
          "Who is hired by a recruitment has a file by event. One file a person while they serve;"
              + " nobody enters their own.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<WorkerView>> enter(@Valid @RequestBody Entered body, Command command) {
    NewWorker made =
        new NewWorker(body.unionId(), body.personId(), null, body.hiredOn(), body.rank());
    return service
        .enter(command, made, body.person())
        .map(it ->
            Answer.created(it, "/api/v1/union-workers/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Union workers at and below the caller's union, newest first",
      description = "With `overdue=true` those for whom something is overdue (人员名册).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = UnionWorkers.STATUS, type = WorkerStatus.class),
    @Filter(
        name = "overdue",
        field = UnionWorkers.OVERDUE,
        type = Boolean.class,
        description = "something is overdue"),
    @Filter(
        name = "transferTo",
        field = UnionWorkers.TRANSFER_TO,
        description = "is to move to this union",
        example = "u-buji"),
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
  Mono<Page<WorkerView>> list(Viewer viewer, PageRequest page) {
    return workers.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** The indicators. */
  @Operation(
      summary = "The indicators of the yearly assessment (考核指标)",
      description = "With their points and grades, as of a day.")
  @GetMapping("/standard")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<Standard> standard(
      @Parameter(description = "left out: today", example = "2023-12-31")
          @RequestParam(required = false)
          @Nullable LocalDate on) {
    return Mono.fromSupplier(
        () -> service.standard(on == null ? WorkingDays.dateOf(clock.instant()) : on));
  }

  /** One of them. */
  @Operation(
      summary = "The file of a union worker",
      description = "Person masked, ranks, assessments, months settled, exit (人员档案).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<WorkerView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return workers.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a file", description = "办理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return workers.history(viewer, id);
  }

  /** Shows who it is. */
  @Operation(
      summary = "Read who a union worker is unmasked (查阅人员明文)",
      description = Disclosures.HOW + "CONTRACT 劳动合同, PAY 薪酬个税, INSURANCE 社会保险.")
  @PostMapping("/{id}/disclosures")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<StaffDisclosure>> disclose(
      @PathVariable String id, @Valid @RequestBody Disclosures.Purpose body, Command command) {
    return service
        .kept(command.viewer(), id)
        .flatMap(it -> disclosures.person(command, WorkerFiles.filed(it.state()), body));
  }

  /** Shows the pay of a month. */
  @Operation(
      summary = "Read the pay of a month that is over (查阅月薪酬)",
      description =
          "Computed by the table that held in that month, for a purpose that goes onto the audit"
              + " trail first; while a rule `personal-information.staff.pay` of the district makes"
              + " it a duty (个人信息保护法 第十三条第一款第二项).")
  @PostMapping("/{id}/pay-disclosures")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<PaySlip>> pay(
      @PathVariable String id, @Valid @RequestBody PayPurpose body, Command command) {
    YearMonth month = YearMonth.parse(body.month());
    LocalDate today = WorkingDays.dateOf(command.now());
    return service
        .kept(command.viewer(), id)
        .flatMap(it ->
            disclosures.sensitive(
                command,
                WorkerFiles.filed(it.state()),
                StaffDuty.PAY,
                body.purpose(),
                "pay " + body.month(),
                service.slip(it.state(), month, today)));
  }

  private Function<Stored<UnionWorker>, WorkerView> view(Viewer viewer) {
    return it -> WorkerView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }
}
