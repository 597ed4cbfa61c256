package org.gonghui.org.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.FindingSeverity;
import org.gonghui.org.findings.FindingRequests.Raising;
import org.gonghui.org.findings.FindingRequests.SentBack;
import org.gonghui.org.findings.FindingRequests.Verified;
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

/** Audit findings over HTTP: what the audit does, and all may read. */
@Tag(name = "audit-findings", description = "审计发现问题整改")
@RestController
@RequestMapping("/api/v1/audit-findings")
class AuditFindingController {

  private final AuditFindings findings;
  private final FindingService service;
  private final DistrictLaw law;

  AuditFindingController(AuditFindings findings, FindingService service, DistrictLaw law) {
    this.findings = findings;
    this.service = service;
    this.law = law;
  }

  /** Raises one. */
  @Operation(
      summary = "Enter what an audit found (提出审计发现问题)",
      description = "By the audit of a union above the one that was audited.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.AUDIT)
  Mono<ResponseEntity<AuditFindingView>> raise(@Valid @RequestBody Raising body, Command command) {
    return service
        .raise(command, body.unionId(), body.found())
        .map(it ->
            Answer.created(
                it, "/api/v1/audit-findings/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Findings at and below the caller's union, newest first",
      description =
          "整改台账; overdue=true are those that are late, escalatedTo those that are before a union"
              + " for that reason.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = AuditFindings.STATUS, type = FindingStatus.class),
    @Filter(name = "severity", field = AuditFindings.SEVERITY, type = FindingSeverity.class),
    @Filter(name = "area", field = AuditFindings.AREA, type = FindingArea.class),
    @Filter(name = "overdue", field = AuditFindings.LATE, type = Boolean.class),
    @Filter(
        name = "escalatedTo",
        field = AuditFindings.ESCALATED_TO,
        description = "before this union, because they are late",
        example = "u-longgang"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<AuditFindingView>> list(Viewer viewer, PageRequest page) {
    return findings.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A finding",
      description = "With its plan, evidence and all rounds of verification (问题详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<AuditFindingView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return findings.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a finding", description = "整改经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return findings.history(viewer, id);
  }

  /** Verifies. */
  @Operation(
      summary = "Verify the correction and close the finding (核实销号)",
      description = "By a person who had no hand in the correction.")
  @PostMapping("/{id}/verification")
  @Access(roles = Roles.OFFICER, departments = Roles.AUDIT)
  @Versioned
  Mono<ResponseEntity<AuditFindingView>> verify(
      @PathVariable String id, @Valid @RequestBody Verified body, Command command) {
    return changed(command, service.verify(command, id, body.opinion()));
  }

  /** Sends it back. */
  @Operation(
      summary = "Send the correction back (退回继续整改)",
      description = "With what is missing and a new day.")
  @PostMapping("/{id}/sending-back")
  @Access(roles = Roles.OFFICER, departments = Roles.AUDIT)
  @Versioned
  Mono<ResponseEntity<AuditFindingView>> sendBack(
      @PathVariable String id, @Valid @RequestBody SentBack body, Command command) {
    return changed(command, service.sendBack(command, id, body.opinion(), body.dueOn()));
  }

  /** Takes it back. */
  @Operation(
      summary = "Take a finding back (撤回)",
      description = "Where it turns out that nothing was wrong.")
  @PostMapping("/{id}/withdrawal")
  @Access(roles = Roles.OFFICER, departments = Roles.AUDIT)
  @Versioned
  Mono<ResponseEntity<AuditFindingView>> withdraw(@PathVariable String id, Command command) {
    return changed(command, service.withdraw(command, id));
  }

  private Mono<ResponseEntity<AuditFindingView>> changed(
      Command command, Mono<Stored<AuditFinding>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<AuditFinding>, AuditFindingView> view(Viewer viewer) {
    return it ->
        AuditFindingView.of(
            it.state(),
            viewer,
            service.audits(viewer, it.state().unionId()),
            law.of(it.state().unionId()));
  }
}
