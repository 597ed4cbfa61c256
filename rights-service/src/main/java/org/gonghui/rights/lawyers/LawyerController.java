package org.gonghui.rights.lawyers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.rights.lawyers.LawyerViews.Clients;
import org.gonghui.rights.lawyers.LawyerViews.LawyerView;
import org.gonghui.rights.lawyers.LawyerViews.NewLawyer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lawyers over HTTP. */
@RestController
@RequestMapping("/api/v1/lawyers")
@Tag(name = "lawyers", description = "法律援助律师")
class LawyerController {

  private final LawyerService lawyers;

  LawyerController(LawyerService lawyers) {
    this.lawyers = lawyers;
  }

  @PostMapping
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "登记律师 Enter a lawyer",
      description =
          "Under the id of the lawyer's own account, so that they see the cases assigned to them."
              + " One person and one licence (执业证号) are entered once.")
  Mono<ResponseEntity<LawyerView>> register(@Valid @RequestBody NewLawyer body, Command command) {
    return lawyers
        .register(command, body)
        .map(it -> Answer.created(it, "/api/v1/lawyers/" + it.state().id(), LawyerView::of));
  }

  @PutMapping("/{id}/clients")
  @Versioned
  @Access(
      roles = {Roles.OFFICER, Roles.LAWYER},
      departments = Roles.RIGHTS)
  @Operation(
      summary = "申报代理单位 Declare the employers acted for",
      description =
          "Replaces the list. No lawyer of the same firm is assigned to a worker of one of them"
              + " (利益冲突).")
  Mono<ResponseEntity<LawyerView>> declareClients(
      @PathVariable String id, @Valid @RequestBody Clients body, Command command) {
    return lawyers
        .declareClients(id, command, body.employers())
        .map(it -> Answer.changed(it, LawyerView::of));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.LAWYER, Roles.AUDITOR})
  @Operation(
      summary = "查看律师 Look at a lawyer",
      description = "Every officer may, a lawyer at themself only.")
  Mono<ResponseEntity<LawyerView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return lawyers.find(viewer, id).map(it -> Answer.ok(it, LawyerView::of, request));
  }

  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.LAWYER, Roles.AUDITOR})
  @Operation(summary = "律师列表 List lawyers", description = "A lawyer finds themself only.")
  @Listed({@Filter(name = "unionId", field = "ancestors")})
  Mono<Page<LawyerView>> list(Viewer viewer, PageRequest page) {
    return lawyers.list(viewer, page).map(it -> Page.of(page, it, LawyerView::of));
  }
}
