package org.gonghui.member.campaigns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.CampaignActivityKind;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;
import org.gonghui.member.campaigns.CampaignActivity.Account;
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
import org.jspecify.annotations.Nullable;
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

/** Member days and trainings over HTTP. */
@RestController
@RequestMapping("/api/v1/campaign-activities")
@Tag(name = "campaigns", description = "专项行动：目标、进度、排名、催办")
class CampaignActivityController {

  private static final String PATH = "/api/v1/campaign-activities/";
  private static final WorkflowTable<ActivityStatus, CampaignActivityStep> TABLE =
      WorkflowTable.of(CampaignActivityStep.class);

  private final CampaignActivityService service;
  private final CampaignActivities activities;

  CampaignActivityController(CampaignActivityService service, CampaignActivities activities) {
    this.service = service;
    this.activities = activities;
  }

  @Schema(name = "CampaignActivityRequest", description = "登记会员日或业务培训")
  record ActivityRequest(
      @Schema(example = "campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 100)
          String campaignId,
      @Schema(description = "举办工会", example = "u-bantian") @NotBlank @Size(max = 100)
          String unionId,
      @NotNull CampaignActivityKind kind,
      @Schema(example = "骑手会员日") @NotBlank @FreeName String title,
      @Schema(example = "天安云谷暖蜂驿站") @NotBlank @FreeName String place,
      @Schema(example = "2023-09-18") @NotNull LocalDate heldOn,
      @Schema(description = "参加人数", example = "120") @Positive @Max(100_000) int attendees) {

    Account account() {
      return new Account(title, place, heldOn, attendees);
    }
  }

  @Schema(name = "CampaignActivityRevocation", description = "撤销登记")
  record RevocationRequest(@Schema(example = "重复登记") @NotBlank @FreeText String reason) {}

  @Schema(name = "CampaignActivity", description = "会员日、业务培训")
  record ActivityView(
      @Schema(example = "campaign-activity-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") String campaignId,
      @Schema(example = "u-bantian") String unionId,
      CampaignActivityKind kind,
      @Schema(example = "骑手会员日") String title,
      @Schema(example = "天安云谷暖蜂驿站") String place,
      @Schema(example = "2023-09-18") LocalDate heldOn,
      @Schema(example = "120") int attendees,
      ActivityStatus status,
      @Schema(example = "重复登记") @Nullable String reason,
      @Schema(example = "[\"revocation\"]") List<String> allowedSteps) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = {Roles.OFFICER, Roles.UNION_WORKER},
      departments = Roles.ORGANIZING)
  @Operation(
      summary = "Record that a member day or training was held",
      description =
          "登记会员日、业务培训 of a union that takes part, on a day of the campaign. Member days, and the"
              + " trainings of campaigns for real-name verification, count for the year's plan.")
  Mono<ResponseEntity<ActivityView>> record(
      Command command, @Valid @RequestBody ActivityRequest request) {
    return service
        .record(command, request.campaignId(), request.unionId(), request.kind(), request.account())
        .map(
            it -> Answer.created(it, PATH + it.state().id(), same -> view(command.viewer(), same)));
  }

  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Member days and trainings, newest first",
      description = "会员日、业务培训清单 of the caller's union and those below.")
  @Listed({
    @Filter(name = "campaignId", field = CampaignActivities.CAMPAIGN, description = "专项行动"),
    @Filter(
        name = "kind",
        field = CampaignActivities.KIND,
        type = CampaignActivityKind.class,
        description = "类别"),
    @Filter(
        name = "status",
        field = CampaignActivities.STATUS,
        type = ActivityStatus.class,
        description = "状态"),
    @Filter(name = "unionId", field = Fields.UNION, description = "举办工会")
  })
  Mono<Page<ActivityView>> list(Viewer viewer, PageRequest page) {
    return activities.list(viewer, page).map(it -> Page.of(page, it, one -> view(viewer, one)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "A member day or training", description = "查看会员日或业务培训.")
  Mono<ResponseEntity<ActivityView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return activities
        .find(viewer, id)
        .map(it -> Answer.ok(it, same -> view(viewer, same), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "What happened to a member day or training",
      description = "登记经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return activities.history(viewer, id);
  }

  @PostMapping("/{id}/revocation")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Withdraw what was recorded by mistake",
      description = "撤销登记, with the reason; it counts no more.")
  Mono<ResponseEntity<ActivityView>> withdraw(
      Command command, @PathVariable String id, @Valid @RequestBody RevocationRequest request) {
    return service
        .withdraw(command, id, request.reason())
        .map(it -> Answer.changed(it, same -> view(command.viewer(), same)));
  }

  private static ActivityView view(Viewer viewer, Stored<CampaignActivity> stored) {
    CampaignActivity it = stored.state();
    Account account = it.account();
    return new ActivityView(
        it.id(),
        it.campaignId(),
        it.unionId(),
        it.kind(),
        account.title(),
        account.place(),
        account.heldOn(),
        account.attendees(),
        it.status(),
        it.reason(),
        TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList());
  }
}
