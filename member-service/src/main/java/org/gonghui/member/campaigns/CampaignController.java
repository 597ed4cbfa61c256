package org.gonghui.member.campaigns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.CampaignKind;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeName;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Campaigns over HTTP. */
@RestController
@Tag(name = "campaigns", description = "专项行动：目标、进度、排名、催办")
class CampaignController {

  private static final String PATH = "/api/v1/campaigns";

  /** They come to the total beside them. */
  private static final String TARGETS =
      """
      [{"unionId": "u-bantian", "target": 4500}, {"unionId": "u-buji", "target": 3000}]
      """;

  private final CampaignService service;
  private final Campaigns campaigns;
  private final Reach reach;
  private final LegalTime law;

  CampaignController(CampaignService service, Campaigns campaigns, Reach reach, LegalTime law) {
    this.service = service;
    this.campaigns = campaigns;
    this.reach = reach;
    this.law = law;
  }

  @Schema(name = "CampaignRequest", description = "专项行动方案")
  record CampaignRequest(
      @Schema(description = "牵头工会", example = "u-longgang") @NotBlank @Size(max = 100)
          String unionId,
      @Schema(example = "2023年新就业形态劳动者入会专项行动") @NotBlank @FreeName String title,
      @NotNull CampaignKind kind,
      @Schema(example = "2023-01-01") @NotNull LocalDate from,
      @Schema(example = "2023-12-31") @NotNull LocalDate until,
      @Schema(description = "总目标，等于各单位目标之和", example = "7500") @Positive int total,
      @Schema(example = TARGETS) @NotEmpty @Size(max = 200) List<@Valid @NotNull Target> targets,
      @Schema(description = "检查日", example = "[\"2023-06-30\", \"2023-09-30\"]")
          @Nullable
          @Size(max = 60)
          List<@NotNull LocalDate> checkDays) {

    Plan plan() {
      return new Plan(
          title, kind, from, until, total, targets, checkDays == null ? List.of() : checkDays);
    }
  }

  @Schema(name = "CampaignTargets", description = "调整后的目标")
  record TargetsRequest(
      @Schema(example = "7500") @Positive int total,
      @Schema(example = TARGETS) @NotEmpty @Size(max = 200) List<@Valid @NotNull Target> targets) {}

  @Schema(name = "CampaignRecord", description = "计入完成数的记录")
  record RecordView(
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      EmploymentForm employmentForm,
      @Schema(example = "2023-09-18") LocalDate on) {

    static RecordView of(Stored<Gain> stored) {
      Gain it = stored.state();
      return new RecordView(it.memberId(), it.unionId(), it.employmentForm(), it.on());
    }
  }

  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Operation(
      summary = "Prepare a campaign",
      description =
          "拟定专项行动方案. Targets go to unions directly below the one that leads, and their sum is"
              + " the total.")
  Mono<ResponseEntity<CampaignView>> prepare(
      Command command, @Valid @RequestBody CampaignRequest request) {
    Viewer viewer = command.viewer();
    return service
        .prepare(command, request.unionId(), request.plan())
        .map(it -> Answer.created(it, PATH + "/" + it.state().id(), same -> view(viewer, same)));
  }

  @GetMapping(PATH)
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "Campaigns, newest first", description = "专项行动清单.")
  @Listed({
    @Filter(
        name = "status",
        field = Campaigns.STATUS,
        type = CampaignStatus.class,
        description = "状态"),
    @Filter(name = "kind", field = Campaigns.KIND, type = CampaignKind.class, description = "类别"),
    @Filter(name = "unionId", field = Fields.UNION, description = "牵头工会")
  })
  Mono<Page<CampaignView>> list(Viewer viewer, PageRequest page) {
    return campaigns.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping(PATH + "/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "A campaign",
      description = "查看专项行动, with the reminders 催办 of the caller's union and those below.")
  Mono<ResponseEntity<CampaignView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return campaigns.find(viewer, id).map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @GetMapping(PATH + "/{id}/ranking")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "How the unions of a campaign stand",
      description =
          "完成率排名: counted at this moment, the highest share of the target first, with what an"
              + " even pace asks for by today. Each figure opens to its records.")
  Mono<Ranking> ranking(Viewer viewer, @PathVariable String id) {
    return service.ranking(viewer, id);
  }

  @GetMapping("/api/v1/campaign-records")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "The records that a figure of a campaign counts, newest first",
      description =
          "完成数明细 of a union and those below; of the union that leads where none is named. Only"
              + " what the caller's union and those below it brought.")
  @Listed
  Mono<Page<RecordView>> records(
      Viewer viewer,
      @Parameter(example = "campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") @RequestParam String campaignId,
      @Parameter(example = "u-bantian") @RequestParam(required = false) @Nullable String unionId,
      PageRequest page) {
    return service
        .records(viewer, campaignId, unionId, page)
        .map(it -> Page.of(page, it, RecordView::of));
  }

  @PostMapping(PATH + "/{id}/targets")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Set other targets",
      description = "调整目标, also while it runs; the sum is the total again.")
  Mono<ResponseEntity<CampaignView>> retarget(
      Command command, @PathVariable String id, @Valid @RequestBody TargetsRequest request) {
    return changed(command, service.retarget(command, id, request.total(), request.targets()));
  }

  @PostMapping(PATH + "/{id}/start")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Start a campaign",
      description =
          "启动. From now on unions are reminded on the fixed days 检查日, every seven days when they"
              + " are behind the pace, and it ends by itself after its last day.")
  Mono<ResponseEntity<CampaignView>> start(Command command, @PathVariable String id) {
    return changed(command, service.start(command, id));
  }

  @PostMapping(PATH + "/{id}/cancellation")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(summary = "Call a campaign off", description = "取消专项行动; nobody is reminded any more.")
  Mono<ResponseEntity<CampaignView>> cancel(Command command, @PathVariable String id) {
    return changed(command, service.cancel(command, id));
  }

  private Mono<ResponseEntity<CampaignView>> changed(
      Command command, Mono<Stored<Campaign>> change) {
    return change.map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private CampaignView view(Viewer viewer, Stored<Campaign> stored) {
    Campaign it = stored.state();
    return CampaignView.of(it, service.nameOf(it.unionId()), viewer, reach, law);
  }
}
