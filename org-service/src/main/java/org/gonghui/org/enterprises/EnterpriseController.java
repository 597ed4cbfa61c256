package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.Coverage;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.enterprises.EnterpriseRequests.Correction;
import org.gonghui.org.enterprises.EnterpriseRequests.FederationCoverage;
import org.gonghui.org.enterprises.EnterpriseRequests.FileClosing;
import org.gonghui.org.enterprises.EnterpriseRequests.FileReopening;
import org.gonghui.org.enterprises.EnterpriseRequests.HandingOver;
import org.gonghui.org.enterprises.EnterpriseRequests.NewHeadcount;
import org.gonghui.org.enterprises.EnterpriseRequests.Opening;
import org.gonghui.org.enterprises.EnterpriseRequests.UnionCoverage;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Filter.Compare;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The files of enterprises. */
@Tag(name = "enterprises", description = "一企一档: the files of enterprises")
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterpriseController {

  private final Enterprises enterprises;
  private final EnterpriseService service;
  private final ContactSeal seal;

  EnterpriseController(Enterprises enterprises, EnterpriseService service, ContactSeal seal) {
    this.enterprises = enterprises;
    this.service = service;
    this.seal = seal;
  }

  /** Opens a file. */
  @Operation(
      summary = "Open the file of an enterprise (建档)",
      description =
          "unionId is the federation in whose area it stands, the caller's own or one below it."
              + " An enterprise that a union covers already is entered with that coverage; it"
              + " does not count as newly covered. A federation covers those below 25 employees"
              + " alone; who has grown since is entered as it was before, and its headcount then.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<EnterpriseView>> register(@Valid @RequestBody Opening body, Command command) {
    String id = Ids.next("e");
    Registration opening = body.registration(id, seal, WorkingDays.dateOf(command.now()));
    return service
        .register(command, id, opening)
        .map(
            it -> Answer.created(it, "/api/v1/enterprises/" + it.state().id(), EnterpriseView::of));
  }

  /** One file. */
  @Operation(
      summary = "The file of an enterprise, with its histories",
      description =
          "Who it is, how many it employs, and by which union it is covered since when (企业档案); the"
              + " contact is masked.")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<EnterpriseView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return enterprises.find(viewer, id).map(it -> Answer.ok(it, EnterpriseView::of, request));
  }

  /** What happened to a file. */
  @Operation(
      summary = "Who changed the file of an enterprise when, oldest first",
      description = "Every step with the version that it led to (变更记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return enterprises.history(viewer, id);
  }

  /** Lists files. */
  @Operation(
      summary = "Files of the enterprises below the caller's union, newest first",
      description = "Name is matched from its beginning.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "coverage", field = "state.coverage", type = Coverage.class),
    @Filter(name = "size", field = "state.size", type = SizeClass.class),
    @Filter(name = "cluster", field = "state.profile.cluster", type = Cluster.class),
    @Filter(name = "ownership", field = "state.profile.ownership", type = Ownership.class),
    @Filter(name = "aboveScale", field = "state.profile.aboveScale", type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.ANCESTORS,
        description = "in the area of this union",
        example = "u-bantian"),
    @Filter(name = "coveredBy", field = "state.coveringUnionId", description = "id of the union"),
    @Filter(
        name = "everCoveredBy",
        field = "state.coverings.unionId",
        description =
            "id of a union, also one that is gone: with coverage=NONE those that it left without",
        example = "u-hangjia"),
    @Filter(
        name = "closedFrom",
        field = "state.closings.on",
        type = LocalDate.class,
        compare = Compare.FROM,
        description = "closed on this day or later (档案已注销)",
        example = "2023-09-01"),
    @Filter(name = "street", field = "state.profile.area.street", example = "坂田街道"),
    @Filter(name = "community", field = "state.profile.area.community", example = "象角塘社区")
  })
  Mono<Page<EnterpriseView>> list(
      PageRequest page,
      Viewer viewer,
      @RequestParam(required = false)
          @Size(min = 1, max = 100)
          @Pattern(regexp = "[^\\u0000-\\u001f\\u007f]+", message = "{field.printable}")
          @Nullable String name,
      @Parameter(
              description = "in capital or small letters; of several any",
              example = "[\"91440300618932504U\"]")
          @RequestParam(required = false)
          @Nullable List<@Size(min = 1, max = 200) String> creditCode,
      @Parameter(
              description =
                  "true: only files that are closed (档案已注销), false: only those that count",
              example = "false")
          @RequestParam(required = false)
          @Nullable Boolean closed) {
    return service
        .list(viewer, page.beginning("state.profile.name", name), creditCode, closed)
        .map(it -> Page.of(page, it, EnterpriseView::of));
  }

  /** Corrects who the enterprise is. */
  @Operation(
      summary = "Correct a file (更正)",
      description =
          "All particulars are given; a contact that is left out stays as it is. Another street in"
              + " the address leaves the file where it is: …/handing-over gives it away.")
  @PutMapping("/{id}/profile")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<EnterpriseView>> correct(
      @PathVariable String id, @Valid @RequestBody Correction body, Command command) {
    return service
        .correct(command, id, it -> body.profile(id, seal, it.contact()))
        .map(it -> Answer.changed(it, EnterpriseView::of));
  }

  /** Enters a new number of employees. */
  @Operation(
      summary = "Enter a new number of employees (变更职工人数)",
      description = "From the day given on; where it crosses 25 or 100 the rates of the plan move.")
  @PostMapping("/{id}/headcounts")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<EnterpriseView>> changeHeadcount(
      @PathVariable String id, @Valid @RequestBody NewHeadcount body, Command command) {
    return service
        .changeHeadcount(command, id, body::headcount)
        .map(it -> Answer.changed(it, EnterpriseView::of));
  }

  /** A federation covers the enterprise. */
  @Operation(
      summary = "Cover a small enterprise by a federation (工联会覆盖)",
      description =
          "For enterprises with fewer employees than ask for a union of their own (工会法 第十一条), by"
              + " the rule of the first day. Where a federation covers it already, this names it if"
              + " the file was opened without it, and puts another one in the place of a wrong one,"
              + " for a reason, also where the enterprise has grown since; the former one stays in"
              + " coverings. A closer kind that was entered wrongly is put right so too. Which"
              + " federation keeps the file is …/handing-over.")
  @PostMapping("/{id}/federation-coverage")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<EnterpriseView>> coverByFederation(
      @PathVariable String id, @Valid @RequestBody FederationCoverage body, Command command) {
    return service
        .coverByFederation(command, id, body.covering(WorkingDays.dateOf(command.now())))
        .map(it -> Answer.changed(it, EnterpriseView::of));
  }

  /** A union that exists covers the enterprise. */
  @Operation(
      summary = "Cover an enterprise by a union that exists: its own or a joint one (登记建会)",
      description =
          "For a union that is in the tree already; a new one is founded (/union-foundings), which"
              + " covers its enterprises by itself. The coverage becomes closer: from none or a"
              + " federation to a joint union or one of its own, from a joint union to its own."
              + " With the same coverage it names the union where the file was opened without it,"
              + " and puts another union in the place of a wrong one, for a reason; a kind that was"
              + " entered wrongly is put right so too. The union is"
              + " one of the caller's jurisdiction that exists since that day: an enterprise union"
              + " for OWN_UNION; a joint union, a union group, or the enterprise union that a joint"
              + " one was merged into for JOINT_UNION. What was held for the enterprise as"
              + " preparatory fee goes to that union.")
  @PostMapping("/{id}/union-coverage")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<EnterpriseView>> coverByUnion(
      @PathVariable String id, @Valid @RequestBody UnionCoverage body, Command command) {
    return service
        .coverByExisting(command, id, body.covering(WorkingDays.dateOf(command.now())))
        .map(it -> Answer.changed(it, EnterpriseView::of));
  }

  /** Hands a file over. */
  @Operation(
      summary = "Hand the file over to another federation (档案移交)",
      description =
          "By an officer of a union above both federations, as where the enterprise moves house."
              + " From that day on it counts there; its plans go with it and its visits are seen"
              + " there too. Where the federation covered it, the other one does. That of an"
              + " enterprise with a union of its own goes along when this is moved under another"
              + " superior, so it is only handed over to where its union stands.")
  @PostMapping("/{id}/handing-over")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<EnterpriseView>> handOver(
      @PathVariable String id, @Valid @RequestBody HandingOver body, Command command) {
    return service
        .handOver(command, id, body.placement(WorkingDays.dateOf(command.now())))
        .map(it -> Answer.changed(it, EnterpriseView::of));
  }

  /** Closes a file. */
  @Operation(
      summary = "Close the file of an enterprise that is gone or not here (档案注销)",
      description =
          "By an officer of a union above the federation that keeps it, from a day on, at the"
              + " earliest that of the last change of the file: from then on it counts in no figure"
              + " and in no rate; what it counted for before stays, unless it was entered by"
              + " mistake: then it was never newly covered. Nothing of the file can be changed any"
              + " more; its open plan and a union of its own go on until they are closed and"
              + " dissolved by steps of their own.")
  @PostMapping("/{id}/closing")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<EnterpriseView>> closeFile(
      @PathVariable String id, @Valid @RequestBody FileClosing body, Command command) {
    return service
        .close(command, id, body.closing(WorkingDays.dateOf(command.now())))
        .map(it -> Answer.changed(it, EnterpriseView::of));
  }

  /** Opens a closed file again. */
  @Operation(
      summary = "Open a closed file again (重新启用档案)",
      description =
          "By an officer of a union above the federation that keeps it, where the enterprise is"
              + " back or its file was closed by mistake: it counts as it stands from that day on.")
  @PostMapping("/{id}/reopening")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<EnterpriseView>> reopenFile(
      @PathVariable String id, @Valid @RequestBody FileReopening body, Command command) {
    LocalDate from = body.first(WorkingDays.dateOf(command.now()));
    return service
        .reopen(command, id, from, body.reason().strip())
        .map(it -> Answer.changed(it, EnterpriseView::of));
  }
}
