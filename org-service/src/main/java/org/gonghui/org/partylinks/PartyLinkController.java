package org.gonghui.org.partylinks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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

/** Links of unions with party organisations. */
@Tag(name = "party-links", description = "党建带工建: unions and the party organisations beside them")
@RestController
@RequestMapping("/api/v1/party-links")
class PartyLinkController {

  private final PartyLinks links;
  private final PartyLinkService service;
  private final DistrictLaw law;
  private final Clock clock;

  PartyLinkController(PartyLinks links, PartyLinkService service, DistrictLaw law, Clock clock) {
    this.links = links;
    this.service = service;
    this.law = law;
    this.clock = clock;
  }

  /** Opens a link. */
  @Operation(
      summary = "Enter that a union and a party organisation work together (建立党工共建)",
      description = "One link for each organisation beside the union; they meet in each quarter.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  Mono<ResponseEntity<PartyLinkView>> open(@Valid @RequestBody Entry body, Command command) {
    return service
        .open(command, body.unionId(), body.organisation(), body.unionFoundedOn())
        .map(it ->
            Answer.created(it, "/api/v1/party-links/" + it.state().id(), view(command.viewer())));
  }

  /** One link. */
  @Operation(
      summary = "A link, with what was done and shared, and how it stands over the last year",
      description =
          "Same founding, same activities, same resources (同步组建、同步开展、同步利用), each by the numbers of"
              + " a rule.")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<PartyLinkView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return links.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to a link. */
  @Operation(
      summary = "Who took which step of a link when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return links.history(viewer, id);
  }

  /** Lists links. */
  @Operation(
      summary = "Links of the caller's union and those below it, newest first",
      description =
          "With `meetingOverdue=true` those whose joint meeting has not been held (联席会议逾期).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = LinkStatus.class),
    @Filter(name = "meetingOverdue", field = "state.meetingOverdue", type = Boolean.class),
    @Filter(
        name = "organisationKind",
        field = "state.organisation.kind",
        type = PartyOrganisation.Kind.class,
        description = "kind of the party organisation",
        example = "BRANCH"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the union",
        example = "u-hangjia"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-longgang")
  })
  Mono<Page<PartyLinkView>> list(PageRequest page, Viewer viewer) {
    return links.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Enters what they did. */
  @Operation(
      summary = "Enter an activity, a joint meeting or a report (共同活动、党工联席会议、请示汇报)",
      description =
          "The same one entered twice counts once; a joint meeting sets the date of the next.")
  @PostMapping("/{id}/activity")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PartyLinkView>> act(
      @PathVariable String id, @Valid @RequestBody Joint body, Command command) {
    return changed(command, service.act(command, id, body));
  }

  /** Enters what they share. */
  @Operation(
      summary = "Enter something that both use (共享资源)",
      description = "Rooms, funds, people or projects, from a day on.")
  @PostMapping("/{id}/resource")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PartyLinkView>> share(
      @PathVariable String id, @Valid @RequestBody Resource body, Command command) {
    Shared more = new Shared(body.kind(), body.name().strip(), body.from(), null);
    return changed(command, service.share(command, id, more));
  }

  /** Ends the use of it. */
  @Operation(
      summary = "Enter that something is no longer used by both (停止共享)",
      description = "It stays in the file with its last day.")
  @PostMapping("/{id}/resource-end")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PartyLinkView>> stopSharing(
      @PathVariable String id, @Valid @RequestBody ResourceEnd body, Command command) {
    return changed(
        command, service.stopSharing(command, id, body.kind(), body.name().strip(), body.until()));
  }

  /** Ends a link. */
  @Operation(
      summary = "End the link, with a reason (结束共建)",
      description = "What was done stays in the file; another link can be opened.")
  @PostMapping("/{id}/end")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PartyLinkView>> end(
      @PathVariable String id, @Valid @RequestBody Ending body, Command command) {
    return changed(command, service.end(command, id, body.reason()));
  }

  private Mono<ResponseEntity<PartyLinkView>> changed(
      Command command, Mono<Stored<PartyLink>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<PartyLink>, PartyLinkView> view(Viewer viewer) {
    return it ->
        PartyLinkView.of(it.state(), viewer, law.of(it.state().unionId()), clock.instant());
  }

  /** A link that is opened. */
  @Schema(name = "PartyLinkEntry")
  record Entry(
      @Schema(example = "u-hangjia") @NotBlank @Size(max = 64) String unionId,
      @Valid @NotNull PartyOrganisation organisation,
      @NotNull LocalDate unionFoundedOn) {}

  /** Something that both use. */
  @Schema(name = "PartyLinkResourceEntry")
  record Resource(
      @NotNull Shared.Kind kind,
      @Schema(example = "党群服务中心与职工之家") @NotBlank @Size(max = 200) String name,
      @NotNull LocalDate from) {}

  /** Something that both no longer use. */
  @Schema(name = "PartyLinkResourceEnd")
  record ResourceEnd(
      @NotNull Shared.Kind kind,
      @Schema(example = "党群服务中心与职工之家") @NotBlank @Size(max = 200) String name,
      @NotNull LocalDate until) {}

  /** Why it ends. */
  @Schema(name = "PartyLinkEnding")
  record Ending(@Schema(example = "党支部已撤销。") @NotBlank @Size(max = 2000) String reason) {}
}
