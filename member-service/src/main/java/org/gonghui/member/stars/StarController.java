package org.gonghui.member.stars;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.StarKind;
import org.gonghui.member.FreeText;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
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

/** Selections of star workers over HTTP. */
@RestController
@RequestMapping("/api/v1/star-selections")
@Tag(name = "star-selections", description = "职工之星评选")
class StarController {

  private static final String PATH = "/api/v1/star-selections/";

  private final StarSelections selections;
  private final StarService service;
  private final StarViews views;

  StarController(StarSelections selections, StarService service, StarViews views) {
    this.selections = selections;
    this.service = service;
    this.views = views;
  }

  @Schema(name = "StarSelectionRequest", description = "开展评选")
  record Opening(
      @NotNull StarKind kind,
      @Schema(description = "届", example = "10") @Min(1) @Max(200) int edition,
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(description = "名额", example = "10") @Min(1) @Max(100) int places) {}

  @Schema(name = "StarCandidacy", description = "推荐人选")
  record Candidacy(
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String memberId,
      @Schema(description = "事迹，不写个人信息", example = "主持改进工艺三项") @NotNull @FreeText String merits,
      @Schema(description = "本人同意公布姓名和事迹", example = "true") @AssertTrue boolean consented) {}

  @Schema(name = "StarShortlisting", description = "入围与投票时间")
  record Shortlisting(
      @Schema(example = "[\"candidate-01k6b3v2s9q0d5w8x7y6z4a3b2\"]") @NotEmpty @Size(max = 200)
          Set<String> candidateIds,
      @Schema(description = "投票开始", example = "2023-10-01T09:00:00+08:00") @NotNull
          Instant votingFrom,
      @Schema(description = "投票截止", example = "2023-10-08T18:00:00+08:00") @NotNull
          Instant votingUntil) {}

  @Schema(name = "StarDropping", description = "退出或取消资格")
  record Dropping(
      @Schema(example = "candidate-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String candidateId,
      @Schema(description = "理由，不写个人信息", example = "本人申请退出") @NotNull @FreeText String reason) {}

  @Schema(name = "StarAwardRequest", description = "表彰")
  record AwardRequest(
      @Schema(description = "表彰决定文号", example = "龙工〔2023〕30号") @NotBlank @Size(max = 100)
          String document) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Operation(
      summary = "Open the selection of one kind",
      description = "开展职工之星评选: one for each kind and edition 届.")
  Mono<ResponseEntity<StarViews.StarView>> open(
      Command command, @Valid @RequestBody Opening request) {
    return service
        .open(command, request.kind(), request.edition(), request.year(), request.places())
        .flatMap(it ->
            views
                .of(command.viewer(), it)
                .map(view -> Answer.created(it, PATH + view.id(), same -> view)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Selections, newest first",
      description = "评选; open to everybody, without names.")
  @Listed({
    @Filter(
        name = "status",
        field = StarSelections.STATUS,
        type = StarStatus.class,
        description = "状态"),
    @Filter(name = "kind", field = StarSelections.KIND, type = StarKind.class, description = "项目"),
    @Filter(name = "year", field = StarSelections.YEAR, type = Integer.class, description = "年度")
  })
  Mono<Page<StarViews.StarView>> list(Viewer viewer, PageRequest page) {
    return selections
        .list(viewer, page)
        .map(it -> Page.of(page, it, one -> views.brief(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "A selection with its candidates",
      description = "查看评选: candidates by name; votes once they are counted, and not before.")
  Mono<ResponseEntity<StarViews.StarView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return selections
        .find(viewer, id)
        .flatMap(it -> views.of(viewer, it).map(view -> Answer.ok(it, same -> view, request)));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to a selection", description = "评选经过; nothing of votes.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return selections.history(viewer, id);
  }

  @PostMapping("/{id}/candidacy")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Operation(
      summary = "Nominate a member",
      description =
          "推荐人选: a verified member of the caller's union or one below it, who agrees. The"
              + " organiser and the unions below it nominate, no others.")
  Mono<ResponseEntity<StarViews.StarView>> nominate(
      Command command, @PathVariable String id, @Valid @RequestBody Candidacy request) {
    return changed(command, service.nominate(command, id, request.memberId(), request.merits()));
  }

  @PostMapping("/{id}/shortlisting")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Set the shortlist and the time for voting",
      description = "确定入围、开始投票. When the time has passed, the votes are counted by themselves.")
  Mono<ResponseEntity<StarViews.StarView>> shortlist(
      Command command, @PathVariable String id, @Valid @RequestBody Shortlisting request) {
    return changed(
        command,
        service.shortlist(
            command, id, request.candidateIds(), request.votingFrom(), request.votingUntil()));
  }

  @PostMapping("/{id}/dropping")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "A candidate leaves",
      description = "人选退出, before the count; votes for them count for nobody.")
  Mono<ResponseEntity<StarViews.StarView>> drop(
      Command command, @PathVariable String id, @Valid @RequestBody Dropping request) {
    return changed(command, service.drop(command, id, request.candidateId(), request.reason()));
  }

  @PostMapping("/{id}/disqualification")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Disqualify somebody on public notice",
      description = "取消资格; the next one takes the place.")
  Mono<ResponseEntity<StarViews.StarView>> disqualify(
      Command command, @PathVariable String id, @Valid @RequestBody Dropping request) {
    return changed(
        command, service.disqualify(command, id, request.candidateId(), request.reason()));
  }

  @PostMapping("/{id}/award")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(summary = "Award the stars", description = "表彰, after the public notice has ended.")
  Mono<ResponseEntity<StarViews.StarView>> award(
      Command command, @PathVariable String id, @Valid @RequestBody AwardRequest request) {
    return changed(command, service.award(command, id, request.document()));
  }

  private Mono<ResponseEntity<StarViews.StarView>> changed(
      Command command, Mono<Stored<StarSelection>> change) {
    return change.flatMap(
        it -> views.of(command.viewer(), it).map(view -> Answer.changed(it, same -> view)));
  }
}
