package org.gonghui.org.boutiques;

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

/** Boutiques over HTTP. */
@Tag(name = "boutiques", description = "精品社区工联会: communities of a programme")
@RestController
@RequestMapping("/api/v1/boutiques")
class BoutiqueController {

  private final Boutiques boutiques;
  private final BoutiqueService service;
  private final DistrictLaw law;

  BoutiqueController(Boutiques boutiques, BoutiqueService service, DistrictLaw law) {
    this.boutiques = boutiques;
    this.service = service;
    this.law = law;
  }

  @Schema(name = "BoutiqueChoice", description = "确定创建单位")
  record Chosen(
      @Schema(example = "programme-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String programmeId,
      @Schema(example = "u-anle") @NotBlank @Size(max = 64) String unionId) {}

  @Schema(name = "BoutiqueServiceEntry", description = "登记特色服务")
  record ServiceEntry(
      @Schema(example = "风火轮行动计划") @NotBlank @Size(max = 100) String name,
      @Schema(description = "回应谁的需求", example = "快递行业职工") @NotBlank @Size(max = 200) String need,
      @NotNull LocalDate from) {}

  @Schema(name = "BoutiqueServiceEnd", description = "停办特色服务")
  record ServiceEnd(
      @Schema(example = "1") @Min(1) @Max(Creating.MOST) int number, @NotNull LocalDate until) {}

  @Schema(name = "BoutiqueWithdrawal", description = "终止创建、撤销")
  record Withdrawal(
      @Schema(description = "不写个人信息", example = "服务已停办") @NotBlank @Size(max = 2000)
          String reason) {}

  /** Chooses one. */
  @Operation(
      summary = "Choose a community of a programme (确定精品社区工联会创建单位)",
      description =
          "By the district: two of each street; a third is refused, however many choose at once.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<BoutiqueView>> choose(@Valid @RequestBody Chosen body, Command command) {
    return service
        .choose(command, body.programmeId(), body.unionId())
        .map(it ->
            Answer.created(it, "/api/v1/boutiques/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(
      summary = "Boutiques at and below the caller's union, newest first",
      description = "精品社区工联会名册; overdue=true are those that were not created in time.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(
        name = "programme",
        field = Boutiques.PROGRAMME,
        description = "of this programme",
        example = "programme-01k6b3v2s9q0d5w8x7y6z4a3b2"),
    @Filter(
        name = "street",
        field = Boutiques.STREET,
        description = "of this street",
        example = "u-nantou"),
    @Filter(name = "status", field = Boutiques.STATUS, type = BoutiqueStatus.class),
    @Filter(name = "overdue", field = Boutiques.LATE, type = Boolean.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this community",
        example = "u-anle")
  })
  Mono<Page<BoutiqueView>> list(Viewer viewer, PageRequest page) {
    return boutiques.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(
      summary = "A boutique",
      description = "With its services and what it was confirmed by (精品社区工联会详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<BoutiqueView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return boutiques.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a boutique", description = "创建经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return boutiques.history(viewer, id);
  }

  /** Enters a service. */
  @Operation(
      summary = "Enter a service of the community's own (登记特色服务)",
      description = "One of the n, for a need of its enterprises and workers.")
  @PostMapping("/{id}/service")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<BoutiqueView>> serve(
      @PathVariable String id, @Valid @RequestBody ServiceEntry body, Command command) {
    return changed(command, service.serve(command, id, body.name(), body.need(), body.from()));
  }

  /** Ends a service. */
  @Operation(
      summary = "Enter that a service is no longer given (停办特色服务)",
      description =
          "It stays in the file with its last day. Of a confirmed boutique not below the services"
              + " that it takes: the one that follows is entered first.")
  @PostMapping("/{id}/service-end")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<BoutiqueView>> stop(
      @PathVariable String id, @Valid @RequestBody ServiceEnd body, Command command) {
    return changed(command, service.stop(command, id, body.number(), body.until()));
  }

  /** Confirms it. */
  @Operation(
      summary = "Confirm what a community created (确认创建)",
      description =
          "By another officer of the district than who chose it, once it gives its services and an"
              + " appraisal of kind BOUTIQUE_FEDERATION found the standard met since the choice.")
  @PostMapping("/{id}/confirmation")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<BoutiqueView>> confirm(@PathVariable String id, Command command) {
    return changed(command, service.confirm(command, id));
  }

  /** Ends it. */
  @Operation(
      summary = "End the creation, or take the title away (终止创建、撤销)",
      description = "With a reason; another community of the street can be chosen.")
  @PostMapping("/{id}/withdrawal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<BoutiqueView>> withdraw(
      @PathVariable String id, @Valid @RequestBody Withdrawal body, Command command) {
    return changed(command, service.withdraw(command, id, body.reason()));
  }

  private Mono<ResponseEntity<BoutiqueView>> changed(
      Command command, Mono<Stored<Boutique>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Boutique>, BoutiqueView> view(Viewer viewer) {
    return it -> BoutiqueView.of(it.state(), viewer, service, law.of(it.state().unionId()));
  }
}
