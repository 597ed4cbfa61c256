package org.gonghui.member.honours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeText;
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

/** Nominations and honours over HTTP. */
@RestController
@RequestMapping("/api/v1/honours")
@Tag(name = "honours", description = "劳动模范、五一劳动奖章")
class HonourController {

  private final Honours honours;
  private final HonourService service;
  private final HonourNotices notices;
  private final ObjectionService objections;
  private final LegalTime law;

  HonourController(
      Honours honours,
      HonourService service,
      HonourNotices notices,
      ObjectionService objections,
      LegalTime law) {
    this.honours = honours;
    this.service = service;
    this.notices = notices;
    this.objections = objections;
    this.law = law;
  }

  @Schema(name = "HonourNomination", description = "推荐")
  record Nomination(
      @Schema(example = "honour-campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String campaignId,
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String memberId,
      @Schema(description = "主要事迹，不写个人信息", example = "带领班组完成技术革新十二项") @NotNull @FreeText
          String merits,
      @Schema(description = "本人同意公示姓名和事迹", example = "true") @AssertTrue boolean consented,
      @Schema(
              description = "竞赛规程载明荣誉的推荐建议；没有的不填",
              example = "honour-proposal-018b49b3c400-5f2b1c9a7e3d4c6b8a90f1e2")
          @Size(max = 100)
          @Nullable String proposalId) {}

  @Schema(name = "HonourOpinion", description = "审核同意")
  record Opinion(@Schema(example = "同意推荐") @FreeText @Nullable String note) {}

  @Schema(name = "HonourReason", description = "理由")
  record Reason(
      @Schema(description = "不写个人信息", example = "事迹材料不足") @NotNull @FreeText String reason) {}

  @Schema(name = "HonourAwardRequest", description = "表彰")
  record AwardRequest(
      @Schema(description = "证书编号", example = "龙劳模2023-007") @NotBlank @Size(max = 40)
          String certificateNumber,
      @Schema(description = "表彰决定文号", example = "龙工〔2023〕21号") @NotBlank @Size(max = 100)
          String document) {}

  @Schema(name = "HonourBenefitRequest", description = "登记享受待遇")
  record BenefitRequest(
      @NotNull BenefitKind kind, @Schema(example = "2023-10-20") @NotNull LocalDate on) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Operation(
      summary = "Nominate a member",
      description =
          "推荐劳模、五一劳动奖人选, within the quota of the caller's union, which no simultaneous nominations"
              + " exceed. The member is verified and agrees to the public notice. Who won a contest"
              + " whose rules promise the honour is nominated by naming the proposal that came of"
              + " it.")
  Mono<ResponseEntity<HonourView>> nominate(
      Command command, @Valid @RequestBody Nomination request) {
    return service
        .nominate(
            command,
            request.campaignId(),
            request.memberId(),
            request.merits(),
            request.proposalId())
        .map(
            it -> Answer.created(it, "/api/v1/honours/" + it.state().id(), view(command.viewer())));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Nominations and honours, newest first",
      description = "推荐与荣誉名册 of the caller's union and those below it; a member's own.")
  @Listed({
    @Filter(name = "status", field = Honours.STATUS, type = HonourStatus.class, description = "状态"),
    @Filter(name = "level", field = Honours.LEVEL, type = HonourLevel.class, description = "级别"),
    @Filter(name = "kind", field = Honours.KIND, type = HonourKind.class, description = "类别"),
    @Filter(name = "campaignId", field = Honours.CAMPAIGN, description = "评选"),
    @Filter(name = "memberId", field = Honours.MEMBER, description = "会员"),
    @Filter(name = "unionId", field = Fields.UNION, description = "推荐单位")
  })
  Mono<Page<HonourView>> list(Viewer viewer, PageRequest page) {
    return honours.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  @GetMapping("/notices")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Who is on public notice",
      description =
          "公示: open to everybody in the district, by name; anybody may object until it ends.")
  @Listed({
    @Filter(name = "level", field = Honours.LEVEL, type = HonourLevel.class, description = "级别"),
    @Filter(name = "kind", field = Honours.KIND, type = HonourKind.class, description = "类别")
  })
  Mono<Page<HonourNotices.Notice>> notices(Viewer viewer, PageRequest page) {
    return notices.page(viewer, page);
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A nomination or honour", description = "查看推荐与荣誉.")
  Mono<ResponseEntity<HonourView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return honours.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "What happened to a nomination",
      description =
          "推荐经过, oldest first. Who objected is named to the organising union and auditors alone; to"
              + " others *** stands in their place.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return objections.history(viewer, id);
  }

  @PostMapping("/{id}/review")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Agree and pass it on to the union above",
      description =
          "审核同意，报上一级, by an officer of the union whose turn it is; once that is overdue, also by"
              + " one above it.")
  Mono<ResponseEntity<HonourView>> review(
      Command command, @PathVariable String id, @Valid @RequestBody Opinion request) {
    return changed(command, service.review(command, id, request.note()));
  }

  @PostMapping("/{id}/notice")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Agree as the last, and give public notice",
      description =
          "审定并公示, by the union that organises; the notice lasts for working days by rule.")
  Mono<ResponseEntity<HonourView>> notice(
      Command command, @PathVariable String id, @Valid @RequestBody Opinion request) {
    return changed(command, service.notice(command, id, request.note()));
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Do not agree to a nomination",
      description = "不予推荐, with the reason; the union's quota is free for another.")
  Mono<ResponseEntity<HonourView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody Reason request) {
    return changed(command, service.refuse(command, id, request.reason()));
  }

  @PostMapping("/{id}/award")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Award the honour",
      description =
          "表彰, once the notice has ended and every objection is decided. The year's benefits 劳模待遇"
              + " (check-up, recuperation, relief) are told to the other services, each year anew.")
  Mono<ResponseEntity<HonourView>> award(
      Command command, @PathVariable String id, @Valid @RequestBody AwardRequest request) {
    return changed(
        command, service.award(command, id, request.certificateNumber(), request.document()));
  }

  @PostMapping("/{id}/benefit")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Record a benefit that the bearer has had",
      description =
          "登记享受待遇 (check-up, recuperation, relief), by the union that organises: no more in a year"
              + " than the rule gives, and none from after the bearer's death.")
  Mono<ResponseEntity<HonourView>> benefit(
      Command command, @PathVariable String id, @Valid @RequestBody BenefitRequest request) {
    return changed(
        command, service.benefit(command, id, new Award.Taken(request.kind(), request.on())));
  }

  @PostMapping("/{id}/revocation")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(summary = "Revoke the honour", description = "撤销荣誉, with the reason; benefits end.")
  Mono<ResponseEntity<HonourView>> revoke(
      Command command, @PathVariable String id, @Valid @RequestBody Reason request) {
    return changed(command, service.revoke(command, id, request.reason()));
  }

  private Mono<ResponseEntity<HonourView>> changed(Command command, Mono<Stored<Honour>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Honour>, HonourView> view(Viewer viewer) {
    return it -> HonourView.of(it.state(), viewer, service, law);
  }
}
