package org.gonghui.member.contests;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.FreeName;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Entries in contests over HTTP. */
@RestController
@RequestMapping("/api/v1/contest-entries")
@Tag(name = "contests", description = "职业技能竞赛、技能练兵")
class ContestEntryController {

  private static final String PATH = "/api/v1/contest-entries/";
  private static final WorkflowTable<EntryStatus, ContestEntryStep> TABLE =
      WorkflowTable.of(ContestEntryStep.class);

  private final ContestEntryService service;
  private final ContestEntries entries;
  private final Clock clock;

  ContestEntryController(ContestEntryService service, ContestEntries entries, Clock clock) {
    this.service = service;
    this.entries = entries;
    this.clock = clock;
  }

  @Schema(name = "ContestEntryRequest", description = "报名；本人报名时只填竞赛")
  record EntryRequest(
      @Schema(example = "contest-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String contestId,
      @Schema(description = "报名单位", example = "u-hangjia") @Size(max = 100)
          @Nullable String unionId,
      @Schema(description = "参赛会员", example = "[\"member-01k6b3v2s9q0d5w8x7y6z4a3b2\"]")
          @Nullable
          @Size(min = 1, max = 100)
          List<@NotBlank @Size(max = 100) String> memberIds,
      @Schema(description = "队名", example = "航嘉一队") @FreeName @Nullable String team) {}

  @Schema(name = "ContestEntry", description = "报名")
  record EntryView(
      @Schema(example = "contest-entry-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "contest-01k6b3v2s9q0d5w8x7y6z4a3b2") String contestId,
      @Schema(description = "报名单位", example = "u-hangjia") String unionId,
      @Schema(example = "[\"member-01k6b3v2s9q0d5w8x7y6z4a3b2\"]") List<String> memberIds,
      @Schema(description = "队名", example = "航嘉一队") @Nullable String team,
      @Schema(description = "参赛号", example = "17") @Nullable Integer number,
      EntryStatus status,
      @Schema(example = "[\"retraction\"]") List<String> allowedSteps) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Operation(
      summary = "Enter a contest",
      description =
          "报名. A member for themself, naming the contest alone; an officer for a union, naming its"
              + " members, each once. Nobody enters twice, and there are no more entries than"
              + " places.")
  Mono<ResponseEntity<EntryView>> enter(Command command, @Valid @RequestBody EntryRequest request) {
    Viewer viewer = command.viewer();
    return entered(command, request)
        .flatMap(it ->
            taking(viewer, List.of(it))
                .map(open ->
                    Answer.created(it, PATH + it.state().id(), same -> view(viewer, same, open))));
  }

  private Mono<Stored<ContestEntry>> entered(Command command, EntryRequest request) {
    String unionId = request.unionId();
    List<String> members = request.memberIds();
    return unionId == null || members == null
        ? service.enterSelf(command, request.contestId())
        : service.enterTogether(command, request.contestId(), unionId, members, request.team());
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Entries, newest first",
      description = "报名清单: those of the caller's union and below; a member's own.")
  @Listed({
    @Filter(name = "contestId", field = ContestEntries.CONTEST, description = "竞赛"),
    @Filter(
        name = "status",
        field = ContestEntries.STATUS,
        type = EntryStatus.class,
        description = "状态"),
    @Filter(name = "unionId", field = Fields.UNION, description = "报名单位")
  })
  Mono<Page<EntryView>> list(Viewer viewer, PageRequest page) {
    return entries
        .list(viewer, page)
        .flatMap(slice ->
            taking(viewer, slice.items())
                .map(open -> Page.of(page, slice, one -> view(viewer, one, open))));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "An entry", description = "查看报名.")
  Mono<ResponseEntity<EntryView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return entries
        .find(viewer, id)
        .flatMap(it ->
            taking(viewer, List.of(it))
                .map(open -> Answer.ok(it, same -> view(viewer, same, open), request)));
  }

  @PostMapping("/{id}/retraction")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Versioned
  @Operation(
      summary = "Take an entry back",
      description = "撤回报名, while entries are taken; the place is free for others.")
  Mono<ResponseEntity<EntryView>> retract(Command command, @PathVariable String id) {
    return service
        .retract(command, id)
        .map(it -> Answer.changed(it, same -> view(command.viewer(), same, Set.of())));
  }

  private Mono<Set<String>> taking(Viewer viewer, Collection<Stored<ContestEntry>> some) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    return service.taking(viewer, some, today);
  }

  /**
   * An entry as answers show it.
   *
   * @param open contests that take entries, and give them back
   */
  private static EntryView view(Viewer viewer, Stored<ContestEntry> stored, Set<String> open) {
    ContestEntry it = stored.state();
    return new EntryView(
        it.id(),
        it.contestId(),
        it.unionId(),
        it.memberIds(),
        it.team(),
        it.seat(),
        it.status(),
        TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(_ -> open.contains(it.contestId()))
            .map(Step::key)
            .toList());
  }
}
