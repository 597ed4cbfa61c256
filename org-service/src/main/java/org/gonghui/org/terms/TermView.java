package org.gonghui.org.terms;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kernel.LegalTime;
import org.gonghui.org.approval.Authority;
import org.gonghui.org.approval.Decision;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A term as it is shown. */
@Schema(name = "Term")
record TermView(
    @Schema(example = "term-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-xiangjiaotang") String unionId,
    @Schema(
            description = "null where it was entered",
            example = "election-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String electionId,
    TermStatus status,
    LocalDate startsOn,
    @Schema(description = "the last day, extended or not") LocalDate endsOn,
    @Schema(example = "5") int years,
    Committee committee,
    @Schema(
            description = "the letter of a superior outside, by which it was entered",
            example = "深工复〔2023〕12号")
        @Nullable String letter,
    @Nullable ExtensionView extension,
    @Schema(description = "which rules its steps followed, in the versions of then (所依规则)")
        List<StepRules> appliedRules,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"extension-request\"]")
        List<String> allowedSteps) {

  static TermView of(Term it, Viewer viewer, boolean mayDecide, LegalTime law) {
    return new TermView(
        it.id(),
        it.unionId(),
        it.electionId(),
        it.status(),
        it.startsOn(),
        it.endsOn(),
        it.years(),
        it.committee(),
        it.letter(),
        it.extension() == null ? null : ExtensionView.of(it.extension()),
        it.appliedRules(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, mayDecide).map(TermStep::key).toList());
  }

  private static Stream<TermStep> steps(Term it, Viewer viewer, boolean mayDecide) {
    Extension asked = it.extension();
    boolean waits = asked != null && asked.status() == Extension.Status.ASKED;
    boolean mayAsk = asked == null || asked.status() == Extension.Status.REFUSED;
    return TermStep.TABLE.allowed(it.status(), viewer.roles()).stream()
        .filter(step -> step.isDecision() ? waits && mayDecide : mayAsk);
  }

  /** What was asked about the end. */
  @Schema(name = "TermExtension")
  record ExtensionView(
      @Schema(description = "by how many months", example = "6") int months,
      @Schema(example = "企业搬迁，无法按期召开代表大会") String reason,
      Extension.Status status,
      @Schema(description = "who asked, and so cannot decide", example = "[\"officer-hangjia\"]")
          List<String> applicants,
      @Schema(description = "who decides until when, in the order in which the matter goes up")
          List<Authority> authorities,
      @Schema(description = "the union whose turn it is or was", example = "u-xiangjiaotang")
          String decidingUnionId,
      @Schema(example = "officer-xiangjiaotang") @Nullable String decidedBy,
      @Schema(description = "why it was refused", example = "应按期换届")
          @Nullable String refusedBecause,
      @Schema(description = "the letter of a superior outside", example = "深工复〔2023〕12号")
          @Nullable String letter) {

    static ExtensionView of(Extension it) {
      Decision decision = it.decision();
      return new ExtensionView(
          it.months(),
          it.reason(),
          it.status(),
          it.applicants().stream().sorted().toList(),
          decision.authorities(),
          decision.authority().unionId(),
          decision.by(),
          decision.reason(),
          decision.document());
    }
  }
}
