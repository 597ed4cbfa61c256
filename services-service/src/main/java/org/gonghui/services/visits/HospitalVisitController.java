package org.gonghui.services.visits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Visits over HTTP; they are opened by event. */
@RestController
@RequestMapping("/api/v1/hospital-visits")
@Tag(name = "hospital-visits", description = "工伤探视")
class HospitalVisitController {

  private static final WorkflowTable<VisitStatus, VisitStep> STEPS =
      WorkflowTable.of(VisitStep.class);

  private final HospitalVisits visits;
  private final HospitalVisitService service;

  HospitalVisitController(HospitalVisits visits, HospitalVisitService service) {
    this.visits = visits;
    this.service = service;
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "探视列表 List visits",
      description = "A worker sees those to themself, an officer those of their union and below.")
  @Listed({
    @Filter(name = "status", field = "state.status", type = VisitStatus.class),
    @Filter(name = "caseId", field = "state.caseId"),
    @Filter(name = "unionId", field = "ancestors")
  })
  Mono<Page<VisitView>> list(Viewer viewer, PageRequest page) {
    return visits
        .list(viewer, page)
        .map(it -> Page.of(page, it, stored -> VisitView.of(stored, viewer)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "查看探视 Look at a visit", description = "To oneself, or of one's union.")
  Mono<ResponseEntity<VisitView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return visits
        .find(viewer, id)
        .map(it -> Answer.ok(it, stored -> VisitView.of(stored, viewer), request));
  }

  @PostMapping("/{id}/report")
  @Versioned
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Operation(
      summary = "记录探视 Report the visit",
      description =
          "On which day it was made, not in the future; and what was found, where the worker"
              + " consents to that (POST /consents, RELIEF for HEALTH), as it tells of health"
              + " (个人信息保护法 第二十九条). Without a note no consent is needed.")
  Mono<ResponseEntity<VisitView>> report(
      @PathVariable String id, @Valid @RequestBody Report body, Command command) {
    return service
        .report(command, id, body.madeOn(), body.found())
        .map(it -> Answer.changed(it, stored -> VisitView.of(stored, command.viewer())));
  }

  @PostMapping("/{id}/cancellation")
  @Versioned
  @Access(roles = Roles.OFFICER)
  @Operation(
      summary = "取消探视 Cancel the visit",
      description = "With the reason, in which nothing is said of health 不写病情.")
  Mono<ResponseEntity<VisitView>> cancel(
      @PathVariable String id, @Valid @RequestBody Cancellation body, Command command) {
    return service
        .cancel(command, id, body.reason())
        .map(it -> Answer.changed(it, stored -> VisitView.of(stored, command.viewer())));
  }

  @PostMapping("/{id}/disclosures")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER})
  @Operation(
      summary = "查阅探视记录 Read what was written down",
      description =
          "By the worker visited, or by their union while the worker consents to it (第二十九条)."
              + " Nothing is shown before the reading and its purpose stand on the audit trail"
              + " (个人信息保护法 第五十一条、第五十四条).")
  Mono<ResponseEntity<VisitNotes.Plain>> disclose(
      @PathVariable String id, @Valid @RequestBody Purpose body, Command command) {
    return service
        .disclose(command, id, body.purpose())
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }

  /** What the note of a visit is needed for. */
  @Schema(name = "HospitalVisitDisclosurePurpose")
  record Purpose(@Schema(example = "跟进探视时承诺的帮扶") @NotBlank @Size(max = 200) String purpose) {}

  /** What is reported of a visit. */
  @Schema(name = "HospitalVisitReport")
  record Report(
      @Schema(example = "2026-10-09") @NotNull LocalDate madeOn,
      @Schema(
              description = "What was found; with the worker's consent only, blank is no note",
              example = "已送慰问品，并告知工伤认定期限")
          @Nullable
          @Size(max = 1000)
          String note) {

    @Nullable String found() {
      return note == null || note.isBlank() ? null : note;
    }
  }

  /** Why a visit is cancelled. */
  @Schema(name = "HospitalVisitCancellation")
  record Cancellation(@Schema(example = "已出院") @NotBlank @Size(max = 500) String reason) {}

  /** A visit as answers show it. */
  @Schema(name = "HospitalVisit")
  record VisitView(
      @Schema(example = "visit-aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String caseId,
      @Schema(example = "p-worker") String personId,
      @Schema(example = "u-hangjia") String unionId,
      LocalDate openedOn,
      VisitStatus status,
      @Nullable LocalDate madeOn,
      @Schema(
              description = "What the caller may do next",
              example = "[\"report\", \"cancellation\"]")
          List<String> allowedSteps) {

    static VisitView of(Stored<HospitalVisit> stored, Viewer viewer) {
      HospitalVisit it = stored.state();
      return new VisitView(
          it.id(),
          it.caseId(),
          it.personId(),
          it.unionId(),
          it.openedOn(),
          it.status(),
          it.madeOn(),
          STEPS.allowed(it.status(), viewer.roles()).stream().map(VisitStep::key).toList());
    }
  }
}
