package org.gonghui.rights.legalaid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.gonghui.contracts.AidMatter;
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
import org.gonghui.rights.legalaid.CaseRequests.Assignment;
import org.gonghui.rights.legalaid.CaseRequests.NewCase;
import org.gonghui.rights.legalaid.CaseRequests.Reason;
import org.gonghui.rights.legalaid.CaseRequests.Reassignment;
import org.gonghui.rights.legalaid.CaseView.Opened;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Cases of legal aid over HTTP. */
@RestController
@RequestMapping("/api/v1/legal-aid-cases")
@Tag(name = "legal-aid-cases", description = "法律援助案件：申请、受理、指派律师")
class LegalAidController {

  private final LegalAidService cases;
  private final CaseReading reading;
  private final CaseViews views;

  LegalAidController(LegalAidService cases, CaseReading reading, CaseViews views) {
    this.cases = cases;
    this.reading = reading;
    this.views = views;
  }

  @PostMapping
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.RIGHTS)
  @Operation(
      summary = "申请法律援助 Apply for legal aid",
      description =
          "By the worker, or by an officer who names the worker. Injuries at work and wages of"
              + " migrant workers are accepted at once, without threshold (无门槛受理); in other"
              + " matters the income is needed, and the union decides within seven days.")
  Mono<ResponseEntity<CaseView>> apply(@Valid @RequestBody NewCase body, Command command) {
    return cases
        .apply(command, body)
        .flatMap(it ->
            reading
                .open(it.state(), command)
                .map(opened ->
                    Answer.created(
                        it,
                        "/api/v1/legal-aid-cases/" + it.state().id(),
                        stored -> views.of(stored, command.viewer(), opened))));
  }

  @PostMapping("/{id}/acceptance")
  @Versioned
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "受理 Give aid",
      description =
          "After a look at the means: refused with 422 where the income per head is above the line"
              + " (经济困难标准). A lawyer is then to be assigned within three days.")
  Mono<ResponseEntity<CaseView>> accept(@PathVariable String id, Command command) {
    return changed(cases.accept(id, command), command);
  }

  @PostMapping("/{id}/refusal")
  @Versioned
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(summary = "不予援助 Refuse aid", description = "With the reason, which the worker reads.")
  Mono<ResponseEntity<CaseView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(cases.refuse(id, command, body.reason()), command);
  }

  @PostMapping("/{id}/first-aid")
  @Versioned
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "先行援助 Give aid first",
      description =
          "Sends a lawyer before the decision, where fewer than seven days of a limitation are left"
              + " to the worker (法律援助法 第四十四条).")
  Mono<ResponseEntity<CaseView>> aidFirst(
      @PathVariable String id, @Valid @RequestBody Assignment body, Command command) {
    return changed(cases.aidFirst(id, command, body.lawyerId()), command);
  }

  @PostMapping("/{id}/confirmation")
  @Versioned
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "先行援助后受理 Confirm aid that was given first",
      description = "The means are checked as for an acceptance; the lawyer stays.")
  Mono<ResponseEntity<CaseView>> confirm(@PathVariable String id, Command command) {
    return changed(cases.confirm(id, command), command);
  }

  @PostMapping("/{id}/assignment")
  @Versioned
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "指派律师 Assign a lawyer",
      description =
          "Within three days of the acceptance. Refused where the lawyer, or anybody of the same"
              + " firm, acts for the employer (利益冲突).")
  Mono<ResponseEntity<CaseView>> assign(
      @PathVariable String id, @Valid @RequestBody Assignment body, Command command) {
    return changed(cases.assign(id, command, body.lawyerId()), command);
  }

  @PostMapping("/{id}/reassignment")
  @Versioned
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "更换律师 Give the case to another lawyer",
      description = "With the reason; the former lawyer sees the case no more.")
  Mono<ResponseEntity<CaseView>> reassign(
      @PathVariable String id, @Valid @RequestBody Reassignment body, Command command) {
    return changed(cases.reassign(id, command, body.lawyerId(), body.reason()), command);
  }

  @PostMapping("/{id}/withdrawal")
  @Versioned
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.RIGHTS)
  @Operation(summary = "撤回申请 Withdraw", description = "By the worker or an officer.")
  Mono<ResponseEntity<CaseView>> withdraw(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(cases.withdraw(id, command, body.reason()), command);
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.LAWYER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "查看案件 Look at a case",
      description =
          "The worker and the assigned lawyer read the facts; officers ask for a disclosure.")
  Mono<ResponseEntity<CaseView>> find(
      @PathVariable String id, Command command, ServerHttpRequest request) {
    return cases
        .find(command.viewer(), id)
        .flatMap(it ->
            reading
                .open(it.state(), command)
                .map(opened ->
                    Answer.ok(it, stored -> views.of(stored, command.viewer(), opened), request)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.LAWYER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "案件列表 List cases",
      description =
          "A worker sees their own, a lawyer those assigned to them, an officer those of their"
              + " union and below; newest first, without the facts.")
  @Listed({
    @Filter(name = "status", field = "state.status", type = AidStatus.class),
    @Filter(name = "matter", field = "state.request.matter", type = AidMatter.class),
    @Filter(name = "unionId", field = "ancestors"),
    @Filter(name = "lawyerId", field = "state.lawyerId"),
    @Filter(
        name = "escalated",
        field = "state.escalated",
        type = Boolean.class,
        description = "Those of which a step is overdue 逾期督办"),
    @Filter(
        name = "limitationUntil",
        field = "state.limitationOn",
        type = LocalDate.class,
        compare = Filter.Compare.TO,
        description = "Those in which the worker has until this day or less")
  })
  Mono<Page<CaseView>> list(Viewer viewer, PageRequest page) {
    return cases
        .list(viewer, page)
        .map(it -> Page.of(page, it, stored -> views.of(stored, viewer, Opened.NOTHING)));
  }

  private Mono<ResponseEntity<CaseView>> changed(Mono<Stored<LegalAidCase>> step, Command command) {
    return step.flatMap(it ->
        reading
            .open(it.state(), command)
            .map(opened ->
                Answer.changed(it, stored -> views.of(stored, command.viewer(), opened))));
  }
}
