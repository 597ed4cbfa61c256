package org.gonghui.member.honours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
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

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/api/v1/honour-campaigns")
@Tag(name = "honour-campaigns", description = "劳模、五一劳动奖年度评选推荐")
class HonourCampaignController {

  private final HonourCampaigns campaigns;
  private final HonourService service;

  HonourCampaignController(HonourCampaigns campaigns, HonourService service) {
    this.campaigns = campaigns;
    this.service = service;
  }

  @Schema(name = "HonourCampaignRequest", description = "开展年度评选推荐")
  record Opening(
      @NotNull HonourKind kind,
      @NotNull HonourLevel level,
      @Schema(example = "2023") @Min(2000) @Max(2100) int year,
      @Schema(description = "各工会名额", example = "{\"u-xiangjiaotang\": 2, \"u-bantian\": 3}")
          @NotEmpty
          @Size(max = 1000)
          Map<String, Integer> quotas,
      @Schema(description = "推荐截止日", example = "2023-10-31") @NotNull LocalDate nominationsUntil) {}

  @Schema(name = "HonourCampaign", description = "年度评选推荐")
  record CampaignView(
      @Schema(example = "honour-campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(description = "组织单位", example = "u-longgang") String unionId,
      HonourKind kind,
      HonourLevel level,
      @Schema(example = "2023") int year,
      @Schema(example = "{\"u-xiangjiaotang\": 2, \"u-bantian\": 3}") Map<String, Integer> quotas,
      @Schema(example = "2023-10-31") LocalDate nominationsUntil) {

    static CampaignView of(Stored<HonourCampaign> stored) {
      HonourCampaign it = stored.state();
      return new CampaignView(
          it.id(),
          it.unionId(),
          it.kind(),
          it.level(),
          it.year(),
          it.quotas(),
          it.nominationsUntil());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "Open the campaign of a year",
      description =
          "开展年度评选推荐, with the quota 名额 of each union. The caller's union organises it: it reviews"
              + " last, gives the public notice and awards. Rule `honour.organiser` says which"
              + " union organises which level: the topmost one, the district, for all of them; what"
              + " is of a higher level it recommends, and enters by the document of who awards it.")
  Mono<ResponseEntity<CampaignView>> open(Command command, @Valid @RequestBody Opening request) {
    HonourCampaign campaign =
        new HonourCampaign(
            Ids.next("honour-campaign"),
            Objects.requireNonNull(command.viewer().unionId()),
            request.kind(),
            request.level(),
            request.year(),
            request.quotas(),
            request.nominationsUntil());
    return service
        .open(command, campaign)
        .map(it ->
            Answer.created(it, "/api/v1/honour-campaigns/" + it.state().id(), CampaignView::of));
  }

  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "Campaigns, newest first", description = "年度评选推荐; open to every officer.")
  @Listed({
    @Filter(name = "year", field = HonourCampaigns.YEAR, type = Integer.class, description = "年度"),
    @Filter(
        name = "level",
        field = HonourCampaigns.LEVEL,
        type = HonourLevel.class,
        description = "级别"),
    @Filter(
        name = "kind",
        field = HonourCampaigns.KIND,
        type = HonourKind.class,
        description = "类别")
  })
  Mono<Page<CampaignView>> list(Viewer viewer, PageRequest page) {
    return campaigns.list(viewer, page).map(it -> Page.of(page, it, CampaignView::of));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A campaign", description = "查看年度评选推荐, with the quotas.")
  Mono<ResponseEntity<CampaignView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return campaigns.find(viewer, id).map(it -> Answer.ok(it, CampaignView::of, request));
  }
}
