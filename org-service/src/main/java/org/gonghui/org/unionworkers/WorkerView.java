package org.gonghui.org.unionworkers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A union worker's file as it is shown; amounts of pay are not among it. */
@Schema(name = "UnionWorker", description = "社会化工会工作者档案")
record WorkerView(
    @Schema(example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-bantian") String unionId,
    @Schema(example = "p-worker") @Nullable String personId,
    @Schema(example = "application-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String applicationId,
    @Schema(example = "陈**") String maskedName,
    @Schema(example = "138****8000") String maskedPhone,
    @Schema(example = "110***********002X") String maskedIdentityNumber,
    WorkerStatus status,
    LocalDate hiredOn,
    @Nullable LocalDate confirmedOn,
    List<RankPeriod> ranks,
    @Nullable RankProposal rankProposal,
    List<AssessmentView> assessments,
    List<PayView> pay,
    @Nullable Exit exit,
    @Schema(description = "待答复或者未到期的调动") @Nullable Transfer transfer,
    @Schema(description = "历次调动") List<Transfer> transfers,
    @Schema(description = "逾期事项", example = "[\"assessment\"]") List<String> late,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"rank-proposal\"]") List<String> allowedSteps) {

  /** A yearly assessment as it is shown. */
  @Schema(name = "UnionWorkerAssessment", description = "年度考核")
  record AssessmentView(
      @Schema(example = "2023") int year,
      YearAssessment.Status status,
      WorkerGrade grade,
      @Schema(example = "92") int total,
      @Schema(example = "{\"founding\": 18}") Map<String, Integer> points,
      @Schema(example = "union-worker") String standard,
      @Schema(description = "所依标准的施行日期") LocalDate standardFrom,
      @Schema(example = "officer-bantian") String proposedBy,
      @Schema(example = "officer-organizing") @Nullable String confirmedBy,
      @Nullable LocalDate confirmedOn,
      @Schema(description = "申请复核的指标", example = "[\"service\"]") List<String> contested,
      @Schema(example = "officer-organizing") @Nullable String reviewedBy) {

    static AssessmentView of(YearAssessment it) {
      return new AssessmentView(
          it.year(),
          it.status(),
          it.grade(),
          it.score().total(),
          new TreeMap<>(it.score().points()),
          it.score().standard(),
          it.score().holdsFrom(),
          it.proposedBy(),
          it.confirmedBy(),
          it.confirmedOn(),
          it.contested(),
          it.reviewedBy());
    }
  }

  /** How it stands with a month's pay. */
  @Schema(name = "UnionWorkerPay", description = "薪酬核算")
  record PayView(
      @Schema(example = "2023-08") String month,
      @Schema(description = "所依薪酬标准的施行日期") LocalDate tableFrom,
      @Schema(example = "officer-bantian") String settledBy,
      @Schema(example = "officer-organizing") @Nullable String approvedBy) {

    static PayView of(Settlement it) {
      return new PayView(it.month(), it.tableFrom(), it.settledBy(), it.approvedBy());
    }
  }

  static WorkerView of(UnionWorker it, Viewer viewer, WorkerService service, LegalTime law) {
    Hand hand = service.hand(viewer, it);
    return new WorkerView(
        it.id(),
        it.unionId(),
        it.personId(),
        it.applicationId(),
        it.person().maskedName(),
        it.person().maskedPhone(),
        it.person().maskedNumber(),
        it.status(),
        it.hiredOn(),
        it.confirmedOn(),
        it.ranks(),
        it.rankProposal(),
        it.assessments().stream()
            .sorted(Comparator.comparingInt(YearAssessment::year).reversed())
            .map(AssessmentView::of)
            .toList(),
        it.pay().stream().map(PayView::of).toList(),
        it.exit(),
        it.transfer(),
        it.transfers(),
        it.late().stream().sorted().toList(),
        DeadlineView.of(it.deadlines(), law),
        UnionWorkerStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> isOpen(step, it, viewer.person(), hand))
            .map(UnionWorkerStep::key)
            .toList());
  }

  private static boolean isOpen(UnionWorkerStep step, UnionWorker it, String me, Hand hand) {
    boolean keeps = hand.keeps();
    boolean decides = hand.decides();
    RankProposal rank = it.rankProposal();
    Exit exit = it.exit();
    Transfer transfer = it.transfer();
    return switch (step) {
      case CONFIRMATION -> keeps && !it.hiredBy().equals(me);
      case RANK_PROPOSAL -> keeps && rank == null;
      case RANK_APPROVAL, RANK_REFUSAL -> decides && rank != null && !rank.proposedBy().equals(me);
      case ASSESSMENT, PAY_SETTLEMENT -> keeps;
      case ASSESSMENT_CONFIRMATION ->
          decides
              && it.assessments().stream()
                  .anyMatch(one ->
                      one.status() == YearAssessment.Status.PROPOSED
                          && !one.proposedBy().equals(me));
      case APPEAL_REVIEW ->
          decides
              && it.assessments().stream()
                  .anyMatch(one ->
                      one.status() == YearAssessment.Status.APPEALED
                          && !one.proposedBy().equals(me)
                          && !me.equals(one.confirmedBy()));
      case PAY_APPROVAL ->
          decides
              && it.pay().stream()
                  .anyMatch(one -> !one.isApproved() && !one.settledBy().equals(me));
      case APPEAL ->
          hand.own()
              && it.assessments().stream()
                  .anyMatch(one -> one.status() == YearAssessment.Status.CONFIRMED);
      case TRANSFER_PROPOSAL -> keeps && transfer == null && exit == null;
      case TRANSFER_ACCEPTANCE, TRANSFER_REFUSAL ->
          hand.receives()
              && transfer != null
              && !transfer.isAccepted()
              && !transfer.askedBy().equals(me);
      case TRANSFER_WITHDRAWAL -> keeps && transfer != null;
      case RESIGNATION -> hand.own() && exit == null;
      case EXIT_PROPOSAL -> keeps && exit == null;
      case EXIT_APPROVAL ->
          decides && exit != null && !exit.isApproved() && !exit.askedBy().equals(me);
      case EXIT_REFUSAL ->
          decides
              && exit != null
              && !exit.isApproved()
              && !exit.isWordOf(it.personId())
              && !exit.askedBy().equals(me);
      case EXIT_WITHDRAWAL ->
          exit != null
              && !exit.isApproved()
              && (hand.own()
                  ? exit.reason() == Exit.Reason.RESIGNED
                  : keeps && exit.askedBy().equals(me));
      case HIRING, TRANSFER, EXIT, CORRECTION, REMINDER, OVERDUE -> false;
    };
  }
}
