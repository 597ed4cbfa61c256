package org.gonghui.org.subsidies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
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

/** Funds for subsidies over HTTP. */
@Tag(name = "subsidy-funds", description = "补助资金: funds for worker homes and innovation projects")
@RestController
@RequestMapping("/api/v1/subsidy-funds")
class SubsidyFundController {

  private static final long MOST = 1_000_000_000_000L;

  private final SubsidyFunds funds;
  private final SubsidyService service;

  SubsidyFundController(SubsidyFunds funds, SubsidyService service) {
    this.funds = funds;
    this.service = service;
  }

  @Schema(name = "SubsidyFundOpening", description = "设立补助资金")
  record Opening(
      @Schema(example = "u-longgang") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "职工之家建设补助") @NotBlank @Size(max = 60) String name,
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(description = "总额（分）", example = "50000000") @Min(1) @Max(MOST) long fen) {}

  @Schema(name = "SubsidyFundIncrease", description = "追加补助资金")
  record Increase(
      @Schema(description = "追加金额（分）", example = "10000000") @Min(1) @Max(MOST) long fen) {}

  /** Opens one. */
  @Operation(
      summary = "Set up a fund (设立补助资金)",
      description = "Of the caller's union or one below it; one of a name in a year.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<SubsidyFundView>> open(@Valid @RequestBody Opening body, Command command) {
    return service
        .open(command, body.unionId(), body.name(), body.year(), body.fen())
        .map(it ->
            Answer.created(it, "/api/v1/subsidy-funds/" + it.state().id(), SubsidyFundView::of));
  }

  /** Lists them. */
  @Operation(
      summary = "Funds of the caller's union and those below it, newest first",
      description = "补助资金台账: what was granted from each, and what is left.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "year", field = SubsidyFunds.YEAR, type = Integer.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian")
  })
  Mono<Page<SubsidyFundView>> list(Viewer viewer, PageRequest page) {
    return funds.list(viewer, page).map(it -> Page.of(page, it, SubsidyFundView::of));
  }

  /** One of them. */
  @Operation(summary = "A fund", description = "With all that was granted from it (补助资金详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<SubsidyFundView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return funds.find(viewer, id).map(it -> Answer.ok(it, SubsidyFundView::of, request));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a fund", description = "资金变动, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return funds.history(viewer, id);
  }

  /** Puts more into it. */
  @Operation(summary = "Put more into a fund (追加)", description = "Its amount only ever grows.")
  @PostMapping("/{id}/increase")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<SubsidyFundView>> increase(
      @PathVariable String id, @Valid @RequestBody Increase body, Command command) {
    return service
        .increase(command, id, body.fen())
        .map(it -> Answer.changed(it, SubsidyFundView::of));
  }
}
