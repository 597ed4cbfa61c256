package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.approval.Authority;
import org.gonghui.org.approval.Decision;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An election as it is shown. */
@Schema(name = "Election")
record ElectionView(
    @Schema(example = "election-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-xiangjiaotang") String unionId,
    UnionKind unionKind,
    ElectionStatus status,
    ElectionPlan plan,
    List<Candidate> candidates,
    @Schema(description = "the rounds of voting, in their order") List<Round> ballots,
    @Schema(description = "the committee so far", example = "[\"p-worker\"]")
        List<String> committee,
    @Schema(description = "chair and vice chairs, as the committee elected them")
        List<OfficerVote> officers,
    @Schema(description = "how often the election was begun again", example = "0") int repeated,
    @Schema(description = "the last day of the term, once the committee is elected")
        @Nullable LocalDate termUntil,
    @Schema(description = "who decides until when, in the order in which the matter goes up")
        List<Authority> authorities,
    @Schema(description = "the union that has to decide now", example = "u-bantian")
        @Nullable String decidingUnionId,
    @Schema(example = "officer-bantian") @Nullable String decidedBy,
    @Schema(description = "why it was refused", example = "一线职工候选人比例偏低") @Nullable String reason,
    @Schema(description = "the letter of a superior outside", example = "深工复〔2023〕12号")
        @Nullable String letter,
    @Schema(description = "what was answered to the last refusal", example = "已补充两名一线职工候选人")
        @Nullable String answer,
    @Schema(description = "which rules its steps followed, in the versions of then (所依规则)")
        List<StepRules> appliedRules,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"ballot\", \"postponement\"]")
        List<String> allowedSteps) {

  static ElectionView of(Election it, Viewer viewer, boolean mayDecide, LegalTime law) {
    Decision decision = it.decision();
    boolean waits = it.status().waits();
    return new ElectionView(
        it.id(),
        it.unionId(),
        it.kind(),
        it.status(),
        it.plan(),
        it.candidates(),
        it.ballots().stream().map(Round::of).toList(),
        it.elected(),
        it.officers(),
        it.repeated(),
        it.ballots().isEmpty() ? null : it.termUntil(),
        decision.authorities(),
        waits ? decision.authority().unionId() : null,
        decision.by(),
        decision.reason(),
        decision.document(),
        it.answer(),
        it.appliedRules(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, mayDecide).map(ElectionStep::key).toList());
  }

  private static Stream<ElectionStep> steps(Election it, Viewer viewer, boolean mayDecide) {
    return ElectionStep.TABLE.allowed(it.status(), viewer.roles()).stream()
        .filter(step -> mayDecide || !step.isDecision());
  }

  /** A round of voting with what it led to. */
  @Schema(name = "CountedBallot")
  record Round(
      LocalDate heldOn,
      Turnout turnout,
      @Schema(description = "how many seats were open", example = "9") int seats,
      List<Vote> votes,
      @Schema(description = "who was elected, most votes first", example = "[\"p-worker\"]")
          List<String> elected) {

    static Round of(Ballot it) {
      return new Round(it.heldOn(), it.turnout(), it.seats(), it.votes(), it.elected());
    }
  }
}
