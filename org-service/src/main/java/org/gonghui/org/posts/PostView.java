package org.gonghui.org.posts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.approval.Authority;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.elections.ByElection;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A post as it is shown. */
@Schema(name = "UnionPostHeld")
record PostView(
    @Schema(example = "post-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    UnionKind kind,
    @Schema(example = "p-worker") String personId,
    UnionPost post,
    PostStatus status,
    Engagement engagement,
    @Schema(description = "the term it belongs to", example = "term-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String termId,
    LocalDate from,
    @Schema(description = "employees of the enterprises that the union covers", example = "320")
        int employees,
    FullTime fullTime,
    @Schema(description = "true from the day somebody left until somebody follows") boolean vacant,
    @Nullable Station station,
    @Nullable FillingView filling,
    @Nullable Departure departure,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"full-time\", \"departure\"]")
        List<String> allowedSteps) {

  static PostView of(Post it, Viewer viewer, boolean mayDecide, LegalTime law, Instant now) {
    LegalRule rule = law.rule(Rules.FULL_TIME, now);
    return new PostView(
        it.id(),
        it.unionId(),
        it.kind(),
        it.personId(),
        it.post(),
        it.status(),
        it.engagement(),
        it.termId(),
        it.from(),
        it.employees(),
        new FullTime(it.mayBeFullTime(rule), rule.id(), rule.source()),
        it.vacant(),
        it.station(),
        it.filling() == null ? null : FillingView.of(it.filling()),
        it.departure(),
        DeadlineView.of(it.deadlines(), law),
        PostStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it, mayDecide, rule))
            .map(PostStep::key)
            .toList());
  }

  private static boolean isOpen(PostStep step, Post it, boolean mayDecide, LegalRule rule) {
    boolean full = it.engagement() == Engagement.FULL_TIME;
    return switch (step) {
      case APPROVAL, REFUSAL -> mayDecide;
      case FULL_TIME -> !full && it.mayBeFullTime(rule);
      case PART_TIME -> full;
      case STATION -> it.kind() == UnionKind.COMMUNITY_FEDERATION;
      case STATION_END -> it.station() != null;
      case TAKING_OFFICE,
          BY_ELECTION,
          DEPARTURE,
          EMPLOYEES,
          TERM_END,
          CLOSING,
          LAPSE,
          FILLING,
          REMINDER,
          ESCALATION,
          OVERDUE ->
          true;
    };
  }

  /** Whether the law lets the post be a full-time one, and which rule says so. */
  @Schema(name = "FullTimePost")
  record FullTime(
      boolean possible,
      @Schema(example = "union.chair.full-time") String rule,
      @Schema(example = "工会法 第十四条") String source) {}

  /** How somebody came to the post between two elections. */
  @Schema(name = "PostFilling")
  record FillingView(
      @Schema(
              description = "the post that was vacant",
              example = "post-01k6b3v2s9q0d5w8x7y6z4a3b2-chair")
          String predecessorId,
      ByElection vote,
      @Schema(
              description = "who reported it, and so cannot decide",
              example = "[\"officer-hangjia\"]")
          List<String> applicants,
      @Schema(description = "who decides until when, in the order in which the matter goes up")
          List<Authority> authorities,
      @Schema(description = "the union whose turn it is or was", example = "u-xiangjiaotang")
          String decidingUnionId,
      @Schema(example = "officer-xiangjiaotang") @Nullable String decidedBy,
      @Schema(description = "why it was refused", example = "候选人不符合任职条件")
          @Nullable String refusedBecause,
      @Schema(description = "the letter of a superior outside", example = "深工复〔2023〕12号")
          @Nullable String letter,
      @Schema(description = "which rules its steps followed, in the versions of then (所依规则)")
          List<StepRules> appliedRules) {

    static FillingView of(Filling it) {
      Decision decision = it.decision();
      return new FillingView(
          it.predecessorId(),
          it.vote(),
          it.applicants().stream().sorted().toList(),
          decision.authorities(),
          decision.authority().unionId(),
          decision.by(),
          decision.reason(),
          decision.document(),
          it.appliedRules());
    }
  }
}
