package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** What is shown of the team and its lists. */
final class VanguardViews {

  private VanguardViews() {}

  /** Who is, or was, in the team. */
  @Schema(name = "VanguardMember", description = "先锋队队员")
  record MemberView(
      @Schema(example = "vanguard-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "worker-01k6b3v2s9q0d5w8x7y6z4a3b2") String workerId,
      @Schema(example = "陈**") String maskedName,
      MemberStatus status,
      LocalDate joinedOn,
      @Nullable LocalDate leftOn,
      @Schema(example = "岗位调整") @Nullable String reason,
      @Schema(example = "[\"leaving\"]") List<String> allowedSteps) {

    static MemberView of(VanguardMember it, Viewer viewer) {
      return new MemberView(
          it.id(),
          it.unionId(),
          it.workerId(),
          it.maskedName(),
          it.status(),
          it.joinedOn(),
          it.leftOn(),
          it.reason(),
          VanguardStep.TABLE.allowed(it.status(), viewer.roles()).stream()
              .map(VanguardStep::key)
              .toList());
    }
  }

  /** A yearly list. */
  @Schema(name = "VanguardList", description = "年度任务清单")
  record ListView(
      @Schema(example = "tasklist-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "u-longgang") String unionId,
      @Schema(example = "2023") int year,
      List<TaskItem> items,
      ListStatus status,
      @Schema(example = "[\"publication\"]") List<String> allowedSteps) {

    static ListView of(VanguardList it, Viewer viewer) {
      boolean here = it.unionId().equals(viewer.unionId());
      return new ListView(
          it.id(),
          it.unionId(),
          it.year(),
          it.items(),
          it.status(),
          VanguardListStep.TABLE.allowed(it.status(), viewer.roles()).stream()
              .filter(_ -> here)
              .filter(step ->
                  step != VanguardListStep.PUBLICATION || !it.authors().contains(viewer.person()))
              .map(VanguardListStep::key)
              .toList());
    }
  }

  /** How far an item has come. */
  @Schema(name = "VanguardProgress", description = "清单进度")
  record ProgressView(
      TaskItem item,
      @Schema(description = "已发布单数", example = "9") long published,
      @Schema(description = "已验收单数", example = "7") long accepted) {

    static ProgressView of(TeamService.Progress it) {
      return new ProgressView(it.item(), it.published(), it.accepted());
    }
  }

  /** A place in the ranking. */
  @Schema(name = "VanguardRank", description = "先锋队排名")
  record RankView(
      @Schema(example = "1") int place,
      @Schema(example = "vanguard-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "陈**") String maskedName,
      @Schema(description = "验收合格单数", example = "7") int orders,
      @Schema(description = "积分", example = "82") int score) {

    static RankView of(TeamService.Ranked it) {
      return new RankView(
          it.place(), it.memberId(), it.unionId(), it.maskedName(), it.orders(), it.score());
    }
  }
}
