package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Contest.Appeal;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The appeal against a refusal as answers show it.
 *
 * @param before the union that decides on it
 * @param until the last day on which it can be lodged
 * @param grounds what the worker brought forward; shown when the member is read by itself
 * @param answer why it was decided so; shown when the member is read by itself
 */
@Schema(name = "MembershipAppeal", description = "对不予接收的申诉")
record AppealView(
    @Schema(description = "受理申诉的上级工会", example = "u-bantian") String before,
    @Schema(description = "申诉截止日", example = "2023-10-20") LocalDate until,
    @Schema(description = "申诉理由", example = "在本辖区工作已满一年") @Nullable String grounds,
    @Nullable Instant lodgedAt,
    @Nullable Instant decidedAt,
    @Schema(description = "复核意见", example = "经核实，申请人符合入会条件") @Nullable String answer) {

  /** Null where nobody refused. */
  static @Nullable AppealView of(Stored<Member> stored, Map<String, String> texts, LegalTime law) {
    Contest contest = stored.state().membership().contest();
    if (contest == null) {
      return null;
    }
    List<String> path = stored.ancestors();
    Appeal appeal = contest.appeal();
    return new AppealView(
        path.get(new AppealBench(contest, path).level()),
        law.lastDay(Rules.APPEAL, WorkingDays.dateOf(contest.refusedAt())),
        texts.get(PersonalFiles.APPEAL_GROUNDS),
        appeal == null ? null : appeal.at(),
        appeal == null ? null : appeal.decidedAt(),
        texts.get(PersonalFiles.APPEAL_ANSWER));
  }
}
