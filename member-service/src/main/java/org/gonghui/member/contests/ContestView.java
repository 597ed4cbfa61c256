package org.gonghui.member.contests;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.ContestKind;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A contest or drill as answers show it. */
@Schema(name = "Contest", description = "职业技能竞赛、技能练兵")
record ContestView(
    @Schema(example = "contest-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(description = "主办单位", example = "u-longgang") String unionId,
    ContestKind kind,
    @Schema(example = "龙岗区电工职业技能竞赛") String title,
    @Schema(description = "工种", example = "电工") String trade,
    @Schema(description = "每队人数上限", example = "1") int teamSize,
    @Schema(description = "报名名额", example = "100") int quota,
    @Schema(description = "报名截止", example = "2023-10-09") LocalDate enterUntil,
    @Schema(description = "举办日期", example = "2023-10-21") LocalDate heldOn,
    @Schema(description = "获奖者可以被推荐的荣誉") List<Promise> promises,
    ContestStatus status,
    @Schema(description = "逾期未公布成绩") boolean overdue,
    List<ResultView> results,
    List<CorrectedView> corrections,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"results\", \"cancellation\"]") List<String> allowedSteps) {

  private static final WorkflowTable<ContestStatus, ContestStep> TABLE =
      WorkflowTable.of(ContestStep.class);

  /** A result as answers show it. */
  @Schema(name = "ContestResult", description = "名次")
  record ResultView(
      @Schema(example = "contest-entry-01k6b3v2s9q0d5w8x7y6z4a3b2") String entryId,
      @Schema(example = "u-hangjia") String unionId,
      @Schema(description = "分数，以百分之一分计", example = "9350") int score,
      @Schema(example = "1") int rank,
      @Nullable ContestAward award) {

    static ResultView of(Result it) {
      return new ResultView(it.entryId(), it.unionId(), it.score(), it.rank(), it.award());
    }
  }

  /** A correction as answers show it. */
  @Schema(name = "ContestCorrected", description = "更正记录")
  record CorrectedView(
      @Schema(example = "contest-entry-01k6b3v2s9q0d5w8x7y6z4a3b2") String entryId,
      @Schema(description = "原分数；补录的没有", example = "9350") @Nullable Integer before,
      @Schema(description = "更正后的分数；撤销的没有", example = "9420") @Nullable Integer after,
      @Schema(example = "裁判漏计一项") String reason,
      Instant at) {

    static CorrectedView of(Contest.Correction it) {
      return new CorrectedView(it.entryId(), it.before(), it.after(), it.reason(), it.at());
    }
  }

  static ContestView of(Contest it, Viewer viewer, Reach reach, LegalTime law) {
    Announcement said = it.announcement();
    return new ContestView(
        it.id(),
        it.unionId(),
        said.kind(),
        said.title(),
        said.trade(),
        said.teamSize(),
        said.quota(),
        said.enterUntil(),
        said.heldOn(),
        said.promises(),
        it.status(),
        it.overdue(),
        it.results().stream().map(ResultView::of).toList(),
        it.corrections().stream().map(CorrectedView::of).toList(),
        DeadlineView.of(it.deadlines(), law),
        reach.covers(viewer, it.unionId())
            ? TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList()
            : List.of());
  }
}
