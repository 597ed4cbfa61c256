package org.gonghui.member.degrees;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.FreeName;
import org.gonghui.member.degrees.Programme.Terms;
import org.gonghui.platform.directory.Reach;
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

/** The programmes of the years over HTTP. */
@RestController
@RequestMapping("/api/v1/degree-programmes")
@Tag(name = "degrees", description = "圆梦计划：学历提升")
class ProgrammeController {

  private static final String PATH = "/api/v1/degree-programmes/";
  private static final WorkflowTable<ProgrammeStatus, ProgrammeStep> TABLE =
      WorkflowTable.of(ProgrammeStep.class);

  private final DegreeService service;
  private final Programmes programmes;
  private final Reach reach;

  ProgrammeController(DegreeService service, Programmes programmes, Reach reach) {
    this.service = service;
    this.programmes = programmes;
    this.reach = reach;
  }

  @Schema(name = "DegreeProgrammeRequest", description = "发布年度圆梦计划")
  record ProgrammeRequest(
      @Schema(description = "主办单位", example = "u-longgang") @NotBlank @Size(max = 100)
          String unionId,
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(example = "2023年龙岗区圆梦计划") @NotBlank @FreeName String title,
      @Schema(description = "名额", example = "100") @Positive @Max(5000) int places,
      @Schema(description = "每人资助（分）", example = "300000") @Positive @Max(100_000_000) int grantFen,
      @Schema(description = "最大年龄", example = "45") @Min(16) @Max(100) int oldest,
      @Schema(description = "入会至少（月）", example = "6") @PositiveOrZero @Max(600) int months,
      @Schema(example = "2023-09-01") @NotNull LocalDate applyFrom,
      @Schema(example = "2023-10-31") @NotNull LocalDate applyUntil) {

    Terms terms() {
      return new Terms(
          year, title, places, Money.ofFen(grantFen), oldest, months, applyFrom, applyUntil);
    }
  }

  @Schema(name = "DegreeProgramme", description = "年度圆梦计划")
  record ProgrammeView(
      @Schema(example = "degree-programme-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(description = "主办单位", example = "u-longgang") String unionId,
      @Schema(example = "2023") int year,
      @Schema(example = "2023年龙岗区圆梦计划") String title,
      @Schema(description = "名额", example = "100") int places,
      @Schema(description = "每人资助") Money grant,
      @Schema(description = "最大年龄", example = "45") int oldest,
      @Schema(description = "入会至少（月）", example = "6") int months,
      @Schema(example = "2023-09-01") LocalDate applyFrom,
      @Schema(example = "2023-10-31") LocalDate applyUntil,
      ProgrammeStatus status,
      @Schema(example = "[\"closing\"]") List<String> allowedSteps) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Operation(
      summary = "Announce the programme of a year",
      description = "发布年度圆梦计划, with places, grant and conditions.")
  Mono<ResponseEntity<ProgrammeView>> announce(
      Command command, @Valid @RequestBody ProgrammeRequest request) {
    return service
        .announce(command, request.unionId(), request.terms())
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "Programmes, newest first", description = "圆梦计划清单.")
  @Listed({
    @Filter(
        name = "status",
        field = Programmes.STATUS,
        type = ProgrammeStatus.class,
        description = "状态"),
    @Filter(name = "year", field = Programmes.YEAR, type = Integer.class, description = "年度")
  })
  Mono<Page<ProgrammeView>> list(Viewer viewer, PageRequest page) {
    return programmes.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "A programme", description = "查看圆梦计划.")
  Mono<ResponseEntity<ProgrammeView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return programmes
        .find(viewer, id)
        .map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @PostMapping("/{id}/closing")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Close a programme",
      description = "结束; no more applications, what was begun goes on.")
  Mono<ResponseEntity<ProgrammeView>> close(Command command, @PathVariable String id) {
    return service
        .close(command, id)
        .map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private ProgrammeView view(Viewer viewer, Stored<Programme> stored) {
    Programme it = stored.state();
    Terms terms = it.terms();
    return new ProgrammeView(
        it.id(),
        it.unionId(),
        terms.year(),
        terms.title(),
        terms.places(),
        terms.grant(),
        terms.oldest(),
        terms.months(),
        terms.applyFrom(),
        terms.applyUntil(),
        it.status(),
        reach.covers(viewer, it.unionId())
            ? TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList()
            : List.of());
  }
}
