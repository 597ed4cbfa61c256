package org.gonghui.member.craftsmen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.CraftsmanLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeName;
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

/** The registry of craftsmen over HTTP. */
@RestController
@RequestMapping("/api/v1/craftsmen")
@Tag(name = "craftsmen", description = "工匠库")
class CraftsmanController {

  private final Craftsmen craftsmen;
  private final CraftsmanService service;
  private final LegalTime law;

  CraftsmanController(Craftsmen craftsmen, CraftsmanService service, LegalTime law) {
    this.craftsmen = craftsmen;
    this.service = service;
    this.law = law;
  }

  @Schema(name = "CraftsmanProposal", description = "推荐入库")
  record Proposal(
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String memberId,
      @NotNull @Valid Mastery mastery) {}

  @Schema(name = "CraftsmanReason", description = "理由")
  record Reason(
      @Schema(description = "不写个人信息", example = "证书过期") @NotNull @FreeText String reason) {}

  @Schema(name = "CraftsmanAchievement", description = "新增成果、证书")
  record Achievement(
      @Schema(example = "电工高级技师") @FreeName @Nullable String certificate,
      @Schema(example = "改进装配工艺三项") @FreeText @Nullable String achievement) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Operation(
      summary = "Propose a member for the registry",
      description = "推荐入库: a verified member of the caller's union or one below it.")
  Mono<ResponseEntity<CraftsmanView>> propose(
      Command command, @Valid @RequestBody Proposal request) {
    return service
        .propose(command, request.memberId(), request.mastery())
        .map(it ->
            Answer.created(it, "/api/v1/craftsmen/" + it.state().id(), view(command.viewer())));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Craftsmen, newest first",
      description = "工匠库 of the caller's union and those below it, by trade, level and union.")
  @Listed({
    @Filter(
        name = "status",
        field = Craftsmen.STATUS,
        type = CraftsmanStatus.class,
        description = "状态"),
    @Filter(name = "trade", field = Craftsmen.TRADE, description = "工种", example = "电工"),
    @Filter(
        name = "level",
        field = Craftsmen.LEVEL,
        type = CraftsmanLevel.class,
        description = "级别",
        example = "DISTRICT"),
    @Filter(
        name = "escalated",
        field = Craftsmen.ESCALATED,
        type = Boolean.class,
        description = "逾期"),
    @Filter(name = "unionId", field = Fields.UNION, description = "所在工会")
  })
  Mono<Page<CraftsmanView>> list(Viewer viewer, PageRequest page) {
    return craftsmen.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A craftsman", description = "查看工匠.")
  Mono<ResponseEntity<CraftsmanView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return craftsmen.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to an entry", description = "入库经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return craftsmen.history(viewer, id);
  }

  @PostMapping("/{id}/confirmation")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Confirm an entry",
      description = "确认入库, by the district's publicity department 宣教部; not by who proposed.")
  Mono<ResponseEntity<CraftsmanView>> confirm(Command command, @PathVariable String id) {
    return changed(command, service.confirm(command, id));
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(summary = "Refuse an entry", description = "不予入库, with the reason.")
  Mono<ResponseEntity<CraftsmanView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody Reason request) {
    return changed(command, service.refuse(command, id, request.reason()));
  }

  @PostMapping("/{id}/achievement")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(
      summary = "Enter a certificate or achievement",
      description = "登记成果、证书: one of them, or both.")
  Mono<ResponseEntity<CraftsmanView>> add(
      Command command, @PathVariable String id, @Valid @RequestBody Achievement request) {
    return changed(command, service.add(command, id, request.certificate(), request.achievement()));
  }

  @PostMapping("/{id}/leaving")
  @Access(roles = Roles.OFFICER, departments = Roles.PUBLICITY)
  @Versioned
  @Operation(summary = "End an entry", description = "退出工匠库, with the reason.")
  Mono<ResponseEntity<CraftsmanView>> leave(
      Command command, @PathVariable String id, @Valid @RequestBody Reason request) {
    return changed(command, service.leave(command, id, request.reason()));
  }

  private Mono<ResponseEntity<CraftsmanView>> changed(
      Command command, Mono<Stored<Craftsman>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Craftsman>, CraftsmanView> view(Viewer viewer) {
    return it -> CraftsmanView.of(it.state(), viewer, service, law);
  }
}
