package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.vanguard.VanguardRequests.Joining;
import org.gonghui.org.vanguard.VanguardRequests.Reason;
import org.gonghui.org.vanguard.VanguardViews.MemberView;
import org.gonghui.org.vanguard.VanguardViews.RankView;
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

/** Who is in the vanguard team, and their ranking. */
@Tag(name = "vanguard-members", description = "龙工先锋队: members of the vanguard team")
@RestController
@RequestMapping("/api/v1/vanguard-members")
class MemberController {

  private final VanguardMembers members;
  private final TeamService service;

  MemberController(VanguardMembers members, TeamService service) {
    this.members = members;
    this.service = service;
  }

  /** Takes somebody in. */
  @Operation(
      summary = "Take a union worker into the vanguard team (选入先锋队)",
      description = "One who has passed the probation and has an account, in one's jurisdiction.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<MemberView>> join(@Valid @RequestBody Joining body, Command command) {
    return service
        .join(command, body.workerId())
        .map(it ->
            Answer.created(
                it, "/api/v1/vanguard-members/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Who is, or was, in the team, at and below the caller's union",
      description = "Names are masked (队员名册).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = VanguardMembers.STATUS, type = MemberStatus.class),
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
  Mono<Page<MemberView>> list(Viewer viewer, PageRequest page) {
    return members.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** The ranking of a year. */
  @Operation(
      summary = "The ranking of the team in a year (先锋队排名)",
      description = "By the scores of the orders accepted; for officers and for the team itself.")
  @GetMapping("/ranking")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed
  Mono<Page<RankView>> ranking(
      @Parameter(description = "年度", example = "2023") @RequestParam int year,
      @Parameter(
              description = "for officers and auditors: whose team; left out: one's own",
              example = "u-longgang")
          @RequestParam(required = false)
          @Nullable String union,
      Viewer viewer,
      PageRequest page) {
    return service.ranking(viewer, union, year).map(all -> Page.within(page, all, RankView::of));
  }

  /** One of them. */
  @Operation(summary = "A member of the team", description = "With when they joined (队员详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<MemberView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return members.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a membership", description = "办理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return members.history(viewer, id);
  }

  /** Lets somebody leave. */
  @Operation(
      summary = "Let a worker leave the team, with a reason (退队)",
      description =
          "What they have not delivered is open to others then. Leaving service does so by itself.")
  @PostMapping("/{id}/leaving")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<MemberView>> leave(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return service
        .leave(command, id, body.reason())
        .map(it -> Answer.changed(it, view(command.viewer())));
  }

  private static Function<Stored<VanguardMember>, MemberView> view(Viewer viewer) {
    return it -> MemberView.of(it.state(), viewer);
  }
}
