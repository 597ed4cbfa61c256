package org.gonghui.member.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.FreeText;
import org.gonghui.platform.law.DeadlineView;
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
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Proposals of honours over HTTP. */
@RestController
@RequestMapping("/api/v1/honour-proposals")
@Tag(name = "honour-proposals", description = "竞赛获奖者的荣誉推荐建议")
class ProposalController {

  private static final WorkflowTable<ProposalStatus, HonourProposalStep> TABLE =
      WorkflowTable.of(HonourProposalStep.class);

  private final HonourProposals proposals;
  private final ProposalService service;
  private final LegalTime law;

  ProposalController(HonourProposals proposals, ProposalService service, LegalTime law) {
    this.proposals = proposals;
    this.service = service;
    this.law = law;
  }

  @Schema(name = "HonourProposalDismissal", description = "不予推荐")
  record Dismissal(
      @Schema(description = "不写个人信息", example = "已获同级荣誉") @NotNull @FreeText String reason) {}

  @Schema(name = "HonourProposal", description = "竞赛获奖者的荣誉推荐建议")
  record ProposalView(
      @Schema(example = "honour-proposal-018b49b3c400-5f2b1c9a7e3d4c6b8a90f1e2") String id,
      @Schema(example = "contest-01k6b3v2s9q0d5w8x7y6z4a3b2") String contestId,
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(description = "会员所在工会", example = "u-hangjia") String unionId,
      ContestAward award,
      HonourKind kind,
      HonourLevel level,
      ProposalStatus status,
      @Schema(description = "据此作出的推荐", example = "honour-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @Nullable String honourId,
      @Schema(description = "不予推荐的理由", example = "已获同级荣誉") @Nullable String reason,
      @Schema(description = "逾期上报", example = "false") boolean escalated,
      List<DeadlineView> deadlines,
      @Schema(example = "[\"dismissal\"]") List<String> allowedSteps) {}

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Proposals of honours, newest contest first",
      description =
          "荣誉推荐建议: what contests promise to members of the caller's union and below; a member's"
              + " own. Who is nominated because of one is named with it in POST /api/v1/honours.")
  @Listed({
    @Filter(
        name = "status",
        field = HonourProposals.STATUS,
        type = ProposalStatus.class,
        description = "状态"),
    @Filter(name = "contestId", field = HonourProposals.CONTEST, description = "竞赛"),
    @Filter(name = "memberId", field = HonourProposals.MEMBER, description = "会员"),
    @Filter(
        name = "escalated",
        field = HonourProposals.ESCALATED,
        type = Boolean.class,
        description = "逾期"),
    @Filter(name = "unionId", field = Fields.UNION, description = "会员所在工会")
  })
  Mono<Page<ProposalView>> list(Viewer viewer, PageRequest page) {
    return proposals.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A proposal of an honour", description = "查看荣誉推荐建议.")
  Mono<ResponseEntity<ProposalView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return proposals.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to a proposal", description = "建议办理经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return proposals.history(viewer, id);
  }

  @PostMapping("/{id}/dismissal")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Do not nominate",
      description = "不予推荐, with the reason; not by the winner themself.")
  Mono<ResponseEntity<ProposalView>> dismiss(
      Command command, @PathVariable String id, @Valid @RequestBody Dismissal request) {
    return service
        .dismiss(command, id, request.reason())
        .map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<HonourProposal>, ProposalView> view(Viewer viewer) {
    return stored -> {
      HonourProposal it = stored.state();
      return new ProposalView(
          it.id(),
          it.contestId(),
          it.memberId(),
          it.unionId(),
          it.award(),
          it.kind(),
          it.level(),
          it.status(),
          it.honourId(),
          it.reason(),
          it.escalated(),
          DeadlineView.of(it.deadlines(), law),
          viewer.is(it.personId())
              ? List.of()
              : TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList());
    };
  }
}
