package org.gonghui.org.innovations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A project as it is shown. */
@Schema(name = "InnovationProject", description = "创新项目")
record ProjectView(
    @Schema(example = "innovation-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(description = "承担的工会", example = "u-xiangjiaotang") String unionId,
    @Schema(description = "选题的工会", example = "u-bantian") String proposedBy,
    InnovationSource source,
    Topic topic,
    ProjectStatus status,
    List<MilestoneView> milestones,
    List<FileView> evidence,
    @Schema(description = "核准经费（分）", example = "4000000") @Nullable Long approvedFen,
    @Schema(description = "核准经费所依规则；未核准和早前核准的为空") @Nullable AppliedRule approvalRule,
    @Schema(example = "与已有项目重复，请突出社区特点") @Nullable String refusedBecause,
    @Nullable FundingView funding,
    List<ExaminationView> examinations,
    @Schema(description = "评审、验收或里程碑逾期", example = "false") boolean overdue,
    @Nullable LocalDate endedOn,
    @Schema(example = "合作园区已关闭") @Nullable String endedBecause,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"milestone\"]") List<String> allowedSteps) {

  /** A milestone as it is shown. */
  @Schema(name = "InnovationMilestone", description = "里程碑")
  record MilestoneView(
      @Schema(example = "1") int number,
      @Schema(example = "首次骑手议事会") String title,
      LocalDate dueOn,
      @Schema(example = "false") boolean overdue,
      @Schema(example = "场地装修未完工") @Nullable String postponedBecause,
      @Nullable LocalDate reachedOn,
      @Schema(example = "议事会纪要，参会骑手三十人") @Nullable String evidence,
      @Schema(description = "所用经费（分）", example = "800000") long fen) {

    static MilestoneView of(Milestone it) {
      Milestone.Done done = it.done();
      return new MilestoneView(
          it.number(),
          it.title(),
          it.dueOn(),
          it.overdue(),
          it.postponedBecause(),
          done == null ? null : done.on(),
          done == null ? null : done.evidence(),
          it.spent());
    }
  }

  /** A file as it is listed. */
  @Schema(name = "InnovationFile", description = "佐证材料")
  record FileView(
      @Schema(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(description = "所属里程碑；申报材料为空", example = "1") @Nullable Integer milestone,
      @Schema(example = "议事会纪要") String title,
      FileType type,
      @Schema(description = "字节数", example = "204800") long size,
      @Schema(example = "9f2c4e6a8b0d1f3355779911bbddff00224466881133557799aaccee02468ace")
          String sha256,
      Instant at) {

    static FileView of(ProjectFile it) {
      return new FileView(
          it.file().id(),
          it.milestone(),
          it.title(),
          it.file().type(),
          it.file().size(),
          it.file().sha256(),
          it.file().at());
    }
  }

  /** How it stands with the money. */
  @Schema(name = "InnovationFundingStatus", description = "经费状态")
  enum Money {
    /** 已核定. */
    GRANTED,
    /** 已拨付. */
    PAID,
    /** 不再拨付. */
    RELEASED
  }

  /** The money of a project as it is shown. */
  @Schema(name = "InnovationFunds", description = "项目经费")
  record FundingView(
      @Schema(example = "fund-01k6b3v2s9q0d5w8x7y6z4a3b2") String fundId,
      @Schema(description = "金额（分）", example = "4000000") long fen,
      @Schema(description = "核定所依规则；早前核定的为空") @Nullable AppliedRule rule,
      @Schema(description = "已用（分）", example = "800000") long spent,
      @Schema(description = "验收合格或者终止后未用完退回资金（分）", example = "200000") @Nullable Long returned,
      @Schema(example = "CNY") String currency,
      Money status,
      @Schema(description = "核定日期；早前核定的为空", example = "2023-09-20") @Nullable LocalDate grantedOn,
      @Nullable LocalDate paidOn,
      @Schema(example = "2023-1108") @Nullable String voucher) {

    static @Nullable FundingView of(InnovationProject project) {
      Funding it = project.funding();
      if (it == null) {
        return null;
      }
      boolean over = project.status() == ProjectStatus.ENDED;
      Money status = it.paidOn() != null ? Money.PAID : over ? Money.RELEASED : Money.GRANTED;
      return new FundingView(
          it.fundId(),
          it.fen(),
          it.rule(),
          project.spent(),
          it.returned(),
          "CNY",
          status,
          it.grantedOn(),
          it.paidOn(),
          it.voucher());
    }
  }

  /** An examination as it is shown. */
  @Schema(name = "InnovationExaminationMade", description = "验收情况")
  record ExaminationView(
      LocalDate on,
      @Schema(example = "[\"officer-bantian\", \"officer-organizing\"]") List<String> examiners,
      @Schema(example = "true") boolean accepted,
      @Schema(example = "议事机制已运行三个月") String findings,
      @Schema(description = "验收所依规则；早前验收的为空") @Nullable AppliedRule rule) {

    static ExaminationView of(Examination it) {
      return new ExaminationView(it.on(), it.examiners(), it.accepted(), it.findings(), it.rule());
    }
  }

  static ProjectView of(
      InnovationProject it, Viewer viewer, ProjectService service, LegalTime law) {
    return new ProjectView(
        it.id(),
        it.unionId(),
        it.proposedBy(),
        it.source(),
        it.topic(),
        it.status(),
        it.milestones().stream().map(MilestoneView::of).toList(),
        it.evidence().stream().map(FileView::of).toList(),
        it.approvedFen(),
        it.approvalRule(),
        it.refusedBecause(),
        FundingView.of(it),
        it.examinations().stream().map(ExaminationView::of).toList(),
        it.overdue(),
        it.endedOn(),
        it.endedBecause(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service.mayDecide(viewer, it)));
  }

  private static List<String> steps(InnovationProject it, Viewer viewer, boolean decides) {
    Long sum = it.approvedFen();
    boolean money = sum != null && sum > 0;
    boolean open = it.milestones().stream().anyMatch(one -> !one.isDone());
    List<String> steps = new ArrayList<>();
    for (InnovationProjectStep step :
        InnovationProjectStep.TABLE.allowed(it.status(), viewer.roles())) {
      switch (step) {
        case REVISION, EVIDENCE, SUBMISSION -> steps.add(step.key());
        case EVIDENCE_REMOVAL ->
            addIf(
                it.evidence().stream().anyMatch(one -> Filing.isOpen(it, one)), step.key(), steps);
        case APPROVAL, REFUSAL, PAYMENT -> addIf(decides, step.key(), steps);
        case FUNDING -> addIf(decides && money, step.key(), steps);
        case START -> addIf(!money, step.key(), steps);
        case MILESTONE -> addIf(open, step.key(), steps);
        case POSTPONEMENT -> addIf(decides && open, step.key(), steps);
        case REPORT -> addIf(!open, step.key(), steps);
        case ACCEPTANCE -> addIf(decides, "examination", steps);
        case END -> addIf(decides || sum == null, step.key(), steps);
        case PROPOSAL, RECTIFICATION, CLOSING, REMINDER, OVERDUE -> {}
      }
    }
    return steps;
  }

  private static void addIf(boolean condition, String step, List<String> steps) {
    if (condition) {
      steps.add(step);
    }
  }
}
