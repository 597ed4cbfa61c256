package org.gonghui.member.reviews;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.VerificationReviewEvent.Outcome;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.reviews.VerificationReview.Decision;
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

/** Reviews over HTTP. */
@RestController
@RequestMapping("/api/v1/verification-reviews")
@Tag(name = "verification-reviews", description = "实名信息人工核查")
class ReviewController {

  private static final WorkflowTable<ReviewStatus, VerificationReviewStep> TABLE =
      WorkflowTable.of(VerificationReviewStep.class);

  private final ReviewService service;
  private final VerificationReviews reviews;
  private final LegalTime law;

  ReviewController(ReviewService service, VerificationReviews reviews, LegalTime law) {
    this.service = service;
    this.reviews = reviews;
    this.law = law;
  }

  @Schema(name = "ReviewDecision", description = "人工核查结论")
  record DecisionRequest(
      @Schema(description = "结论", example = "CONFIRMED") @NotNull Outcome outcome,
      @Schema(description = "核查依据", example = "当面核对居民身份证原件，姓名含生僻字") @NotBlank @Size(max = 500)
          String note) {

    @Override
    public String toString() {
      return "DecisionRequest[…]";
    }
  }

  @Schema(name = "ReviewProposal", description = "核查意见")
  record ProposalRequest(
      @Schema(description = "意见", example = "CONFIRMED") @NotNull Outcome outcome,
      @Schema(description = "核查依据", example = "当面核对居民身份证原件，姓名含生僻字") @NotBlank @Size(max = 500)
          String note,
      @Schema(description = "查看的证明材料；属实的至少一份") @Size(max = 10)
          @Nullable List<@Valid Paper> papers) {

    @Override
    public String toString() {
      return "ProposalRequest[…]";
    }
  }

  @Schema(name = "ReviewOpinion", description = "一名干部的意见")
  record OpinionView(
      @Schema(example = "officer-xiangjiaotang") String officer,
      Instant at,
      Outcome outcome,
      @Schema(description = "仅在单独查看时显示", example = "当面核对居民身份证原件，姓名含生僻字") @Nullable String note,
      List<Paper> papers) {}

  @Schema(name = "VerificationReview", description = "人工核查")
  record ReviewView(
      @Schema(example = "review-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      IdentityCheck.Outcome cause,
      ReviewStatus status,
      @Schema(description = "逾期后同时报送的上一级工会", example = "u-bantian") @Nullable String escalatedTo,
      @Schema(example = "officer-organizing") @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Schema(description = "核查依据，仅在单独查看时显示", example = "当面核对居民身份证原件，姓名含生僻字") @Nullable String note,
      List<DeadlineView> deadlines,
      @Schema(example = "[\"confirmation\", \"rejection\"]") List<String> allowedSteps,
      @Schema(description = "核查意见") @Nullable OpinionView proposal,
      @Schema(description = "上一次复核不同意") @Nullable OpinionView objection) {}

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Reviews, newest first",
      description = "人工核查清单. Those of the caller's union and below; a worker sees their own.")
  @Listed({
    @Filter(
        name = "status",
        field = VerificationReviews.STATUS,
        type = ReviewStatus.class,
        description = "状态"),
    @Filter(name = "memberId", field = VerificationReviews.MEMBER, description = "会员"),
    @Filter(name = "unionId", field = Fields.UNION, description = "会籍所在工会"),
    @Filter(
        name = "escalated",
        field = VerificationReviews.ESCALATED,
        type = Boolean.class,
        description = "逾期上报")
  })
  Mono<Page<ReviewView>> list(Viewer viewer, PageRequest page) {
    return reviews
        .list(viewer, page)
        .map(slice -> Page.of(page, slice, it -> view(viewer, it, Notes.NONE)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A review", description = "查看人工核查.")
  Mono<ResponseEntity<ReviewView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return reviews
        .find(viewer, id)
        .flatMap(it -> full(viewer, it).map(view -> Answer.ok(it, same -> view, request)));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to a review", description = "核查经过, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return reviews.history(viewer, id);
  }

  @PostMapping("/{id}/proposal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Say what the papers show",
      description =
          "提出核查意见, with the papers that were seen. A second officer decides; without a paper"
              + " nobody is confirmed.")
  Mono<ResponseEntity<ReviewView>> propose(
      Command command, @PathVariable String id, @Valid @RequestBody ProposalRequest request) {
    List<Paper> papers = request.papers() == null ? List.of() : request.papers();
    return service
        .propose(command, id, request.outcome(), request.note(), papers)
        .flatMap(it -> full(command.viewer(), it).map(view -> Answer.changed(it, same -> view)));
  }

  @PostMapping("/{id}/decision")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Decide a review as the second person",
      description =
          "复核, by another officer than who proposed. The same outcome decides: CONFIRMED raises the"
              + " member to AUTHORITATIVE, with the review as source; REJECTED leaves the level as"
              + " it is. Another outcome is an objection: the review is open again.")
  Mono<ResponseEntity<ReviewView>> decide(
      Command command, @PathVariable String id, @Valid @RequestBody DecisionRequest request) {
    return service
        .decide(command, id, request.outcome(), request.note())
        .flatMap(it -> full(command.viewer(), it).map(view -> Answer.changed(it, same -> view)));
  }

  private Mono<ReviewView> full(Viewer viewer, Stored<VerificationReview> stored) {
    return service.notes(stored.state()).map(notes -> view(viewer, stored, notes));
  }

  private ReviewView view(Viewer viewer, Stored<VerificationReview> stored, Notes notes) {
    VerificationReview it = stored.state();
    Decision decision = it.decision();
    boolean up = it.escalated() && decision == null && stored.ancestors().size() > 1;
    return new ReviewView(
        it.id(),
        it.memberId(),
        it.unionId(),
        it.cause(),
        it.status(),
        up ? stored.ancestors().get(1) : null,
        decision == null ? null : decision.officer(),
        decision == null ? null : decision.at(),
        notes.decision(),
        DeadlineView.of(it.deadlines(), law),
        allowedSteps(viewer, it),
        opinion(it.proposal(), notes.proposal()),
        opinion(it.objection(), notes.objection()));
  }

  private static @Nullable OpinionView opinion(@Nullable Opinion it, @Nullable String note) {
    return it == null
        ? null
        : new OpinionView(it.officer(), it.at(), it.outcome(), note, it.papers());
  }

  private static List<String> allowedSteps(Viewer viewer, VerificationReview review) {
    Opinion proposal = review.proposal();
    boolean first =
        review.status() == ReviewStatus.PROPOSED
            && proposal != null
            && viewer.is(proposal.officer());
    return viewer.has(Roles.OFFICER) && !first && !viewer.is(review.personId())
        ? TABLE.allowed(review.status(), Set.of(Roles.OFFICER)).stream().map(Step::key).toList()
        : List.of();
  }
}
