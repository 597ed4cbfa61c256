package org.gonghui.org.mentorships;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.mentorships.Pairing.Term;
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

/** Mentors and apprentices over HTTP. */
@Tag(name = "mentorships", description = "师徒结对: mentors and apprentices among union workers")
@RestController
@RequestMapping("/api/v1/mentorships")
class MentorshipController {

  private final Mentorships mentorships;
  private final MentorshipService service;
  private final DistrictLaw law;

  MentorshipController(Mentorships mentorships, MentorshipService service, DistrictLaw law) {
    this.mentorships = mentorships;
    this.service = service;
    this.law = law;
  }

  /** Makes a pair. */
  @Operation(
      summary = "Make a pair of mentor and apprentice (师徒结对)",
      description =
          "Who can lead whom, how many at once and for how long is a rule; one mentor an"
              + " apprentice.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<MentorshipView>> pair(@Valid @RequestBody Paired body, Command command) {
    return service
        .pair(command, body.mentorId(), body.apprenticeId(), new Term(body.months(), body.goals()))
        .map(it ->
            Answer.created(it, "/api/v1/mentorships/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Pairs at and below the caller's union, newest first",
      description = "With `overdue=true` those whose term is over without a conclusion (结对名册).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = Mentorships.STATUS, type = MentorshipStatus.class),
    @Filter(name = "overdue", field = Mentorships.OVERDUE, type = Boolean.class),
    @Filter(
        name = "mentor",
        field = Mentorships.MENTOR,
        description = "of this union worker as mentor",
        example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(
        name = "apprentice",
        field = Mentorships.APPRENTICE,
        description = "of this union worker as apprentice",
        example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b3"),
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
  Mono<Page<MentorshipView>> list(Viewer viewer, PageRequest page) {
    return mentorships.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One's own. */
  @Operation(
      summary = "The caller's own pairs (我的师徒结对)",
      description = "As mentor or as apprentice, the newest first.")
  @GetMapping("/mine")
  @Access(roles = {Roles.MEMBER, Roles.UNION_WORKER})
  @Listed
  Mono<Page<MentorshipView>> mine(Viewer viewer, PageRequest page) {
    return service.mine(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A pair, with goals, guidance and result",
      description = "For officers of either union and for the two (结对详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<MentorshipView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return mentorships.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a pair", description = "办理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return mentorships.history(viewer, id);
  }

  /** Notes a guidance. */
  @Operation(
      summary = "Note a guidance that was given (记录指导)",
      description = "By one of the two, or by an officer.")
  @PostMapping("/{id}/guidance")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<MentorshipView>> guide(
      @PathVariable String id, @Valid @RequestBody Given body, Command command) {
    return changed(command, service.guide(command, id, body.on(), body.topic()));
  }

  /** Concludes it. */
  @Operation(
      summary = "Say what came of a pair at the end of its term (期满评定)",
      description = "By an officer who did not make the pair and is none of the two.")
  @PostMapping("/{id}/conclusion")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<MentorshipView>> conclude(
      @PathVariable String id, @Valid @RequestBody Concluded body, Command command) {
    return changed(command, service.conclude(command, id, body.result(), body.remark()));
  }

  /** Ends it. */
  @Operation(
      summary = "End a pair before its term, with a reason (提前终止)",
      description = "It ends by itself when one of the two leaves service.")
  @PostMapping("/{id}/ending")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<MentorshipView>> end(
      @PathVariable String id, @Valid @RequestBody Ended body, Command command) {
    return changed(command, service.end(command, id, body.reason()));
  }

  private Mono<ResponseEntity<MentorshipView>> changed(
      Command command, Mono<Stored<Mentorship>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Mentorship>, MentorshipView> view(Viewer viewer) {
    return it -> MentorshipView.of(it.state(), viewer, law.of(it.state().unionId()));
  }

  /** Who leads whom. */
  @Schema(name = "MentorshipPairing", description = "师徒结对")
  record Paired(
      @Schema(description = "师傅", example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @NotBlank
          @Size(max = 64)
          String mentorId,
      @Schema(description = "徒弟", example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b3")
          @NotBlank
          @Size(max = 64)
          String apprenticeId,
      @Schema(description = "结对月数", example = "6") @Min(1) @Max(60) int months,
      @Schema(description = "培养目标", example = "能独立指导企业建会") @NotBlank @Size(max = 2000)
          String goals) {}

  /** What guidance was given. */
  @Schema(name = "MentorshipGuidanceNote", description = "记录指导")
  record Given(
      @NotNull LocalDate on,
      @Schema(example = "陪同走访企业，示范建会动员") @NotBlank @Size(max = 500) String topic) {}

  /** What came of it. */
  @Schema(name = "MentorshipConclusion", description = "期满评定")
  record Concluded(
      @Schema(example = "ACHIEVED") @NotNull Mentorship.Result result,
      @Schema(description = "不写个人信息", example = "已能独立开展建会指导") @NotBlank @Size(max = 2000)
          String remark) {}

  /** Why it ends. */
  @Schema(name = "MentorshipEnding", description = "提前终止")
  record Ended(
      @Schema(description = "不写个人信息", example = "岗位调整") @NotBlank @Size(max = 2000)
          String reason) {}
}
