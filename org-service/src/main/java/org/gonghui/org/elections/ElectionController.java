package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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

/** Elections as the union that elects leads them; what its superior decides is beside. */
@Tag(name = "elections", description = "换届选举: elections of committees, step by step")
@RestController
@RequestMapping("/api/v1/elections")
class ElectionController {

  private final Elections elections;
  private final ElectionService service;
  private final DistrictLaw law;

  ElectionController(Elections elections, ElectionService service, DistrictLaw law) {
    this.elections = elections;
    this.service = service;
    this.law = law;
  }

  /** Prepares an election. */
  @Operation(
      summary = "Prepare the election of a committee (筹备换届)",
      description =
          "By the union that elects or one above it, one election at a time. Term, meeting, number"
              + " of those entitled and seats are checked by the rules for its kind and size; the"
              + " congress of the district 区工会代表大会 has numbers of its own.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<ElectionView>> prepare(
      @Valid @RequestBody ElectionRequests.Entry body, Command command) {
    return service
        .prepare(command, body.unionId(), body.plan())
        .map(it ->
            Answer.created(it, "/api/v1/elections/" + it.state().id(), view(command.viewer())));
  }

  /** One election. */
  @Operation(
      summary = "An election, with its deadlines and the steps open to the caller",
      description = "Plan, candidates, votes, who was elected, who decides until when (换届办理情况).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<ElectionView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return elections.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to an election. */
  @Operation(
      summary = "Who took which step of an election when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return elections.history(viewer, id);
  }

  /** Lists elections. */
  @Operation(
      summary = "Elections of the caller's union and those below it, newest first",
      description = "All that run and all that were held (换届清单).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = ElectionStatus.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the union that elects",
        example = "u-xiangjiaotang"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-longgang"),
    @Filter(
        name = "meetingFrom",
        field = "state.plan.meetingOn",
        type = LocalDate.class,
        compare = Filter.Compare.FROM,
        description = "the meeting is on this day or later",
        example = "2023-10-01"),
    @Filter(
        name = "meetingTo",
        field = "state.plan.meetingOn",
        type = LocalDate.class,
        compare = Filter.Compare.TO,
        description = "the meeting is on this day or earlier",
        example = "2023-12-31")
  })
  Mono<Page<ElectionView>> list(PageRequest page, Viewer viewer) {
    return elections.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Amends the plan. */
  @Operation(
      summary = "Amend the plan of an election (修改换届方案), until the list is submitted",
      description = "The whole plan is given anew. What the superior agreed to stays as it is.")
  @PostMapping("/{id}/amendment")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<ElectionView>> amend(
      @PathVariable String id, @Valid @RequestBody ElectionPlan body, Command command) {
    return changed(command, service.amend(command, id, body));
  }

  /** Nominates. */
  @Operation(
      summary = "Nominate a candidate (提名候选人)",
      description =
          "Whoever has no right to be elected, may not sit on the committee or may not be chair is"
              + " refused with the rule that says so (工会法 第十条, 工会基层组织选举工作条例).")
  @PostMapping("/{id}/nomination")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<ElectionView>> nominate(
      @PathVariable String id, @Valid @RequestBody Candidate body, Command command) {
    return changed(command, service.nominate(command, id, body));
  }

  /** Withdraws a nomination. */
  @Operation(
      summary = "Strike a candidate from the list (撤销提名)",
      description = "Until the list is submitted, or after it was refused.")
  @PostMapping("/{id}/nomination-withdrawal")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<ElectionView>> withdrawNomination(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Nominee body, Command command) {
    return changed(command, service.withdrawNomination(command, id, body.personId()));
  }

  /** Puts the list before the superior. */
  @Operation(
      summary = "Submit the list of candidates to the superior union (上报候选人名单)",
      description =
          "With at least 5 % more candidates than seats (差额) and one for the chair. Starts the time"
              + " for the decision; when it passes the matter goes to the union above.")
  @PostMapping("/{id}/list-submission")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> submit(@PathVariable String id, Command command) {
    return changed(command, service.submit(command, id, null));
  }

  /** Answers the refusal of the list. */
  @Operation(
      summary = "Answer the refusal of the list and submit it again (答复并再次上报名单)",
      description = "With what has been done about the reason; the time starts again.")
  @PostMapping("/{id}/list-answer")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> answerList(
      @PathVariable String id, @Valid @RequestBody ElectionRequests.Reply body, Command command) {
    return changed(command, service.submit(command, id, body.text()));
  }

  /** Ends an election. */
  @Operation(
      summary = "End an election without a result (终止换届)",
      description = "Until its result is before the superior; another one can be prepared then.")
  @PostMapping("/{id}/withdrawal")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<ElectionView>> withdraw(@PathVariable String id, Command command) {
    return changed(command, service.withdraw(command, id));
  }

  private Mono<ResponseEntity<ElectionView>> changed(
      Command command, Mono<Stored<Election>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Election>, ElectionView> view(Viewer viewer) {
    return it ->
        ElectionView.of(
            it.state(),
            viewer,
            service.mayDecide(viewer, it.state()),
            law.of(it.state().unionId()));
  }
}
