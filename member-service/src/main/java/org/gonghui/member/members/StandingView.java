package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.EndCause;
import org.gonghui.contracts.RetentionCause;
import org.gonghui.member.members.Standing.Ending;
import org.gonghui.member.members.Standing.JoiningCorrection;
import org.gonghui.member.members.Standing.Participation;
import org.gonghui.member.members.Standing.Rescission;
import org.gonghui.member.members.Standing.Retention;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a membership since it began, as answers show it.
 *
 * @param lastSeenOn when the member last paid dues or took part, where record is kept of it
 * @param withdrawalProposed true once six months have passed without either
 * @param talkNote what came of the talk; shown when the member is read by itself
 * @param rescission how a death that was recorded in error was taken back
 * @param endReason why the member was expelled; shown when the member is read by itself
 * @param joiningCorrections how the day of joining was put right, oldest first
 */
@Schema(name = "MembershipStanding", description = "会籍变动情况")
record StandingView(
    @Schema(description = "保留会籍的原因") @Nullable RetentionCause retainedFor,
    @Nullable LocalDate retainedSince,
    @Schema(description = "要求退会之日") @Nullable LocalDate withdrawalAskedOn,
    @Schema(description = "最近一次缴费或参加活动") @Nullable LocalDate lastSeenOn,
    @Schema(description = "拟认定自动退会，待工会处理", example = "false") boolean withdrawalProposed,
    @Schema(description = "谈话教育之日") @Nullable LocalDate talkedOn,
    @Schema(example = "会员表示将恢复参加活动") @Nullable String talkNote,
    @Schema(description = "会籍终止的原因") @Nullable EndCause endCause,
    @Nullable LocalDate endedOn,
    @Schema(description = "会籍终止后死亡之日", example = "2023-11-02") @Nullable LocalDate diedOn,
    @Schema(description = "撤销死亡登记") @Nullable RescissionView rescission,
    @Schema(description = "委员会决定文号", example = "象工联〔2023〕7号") @Nullable String document,
    @Schema(example = "受到刑事处罚") @Nullable String endReason,
    @Schema(description = "入会日期的更正，先更正的在前") List<JoiningCorrectionView> joiningCorrections) {

  /** A correction of the day of joining. */
  @Schema(name = "JoiningCorrection", description = "更正入会日期")
  record JoiningCorrectionView(
      @Schema(description = "更正前的入会日期", example = "2023-09-20") LocalDate before,
      @Schema(description = "更正后的入会日期", example = "2019-05-06") LocalDate joinedOn,
      @Schema(description = "更正人", example = "officer-organizing") String correctedBy,
      @Schema(example = "2023-09-21T09:30:00Z") Instant correctedAt,
      @Schema(description = "更正依据", example = "会员证载明的入会日期") String reason) {

    static JoiningCorrectionView of(JoiningCorrection it) {
      return new JoiningCorrectionView(it.before(), it.after(), it.by(), it.at(), it.reason());
    }
  }

  /** A death that was recorded in error. */
  @Schema(name = "DeathRescission", description = "撤销死亡登记")
  record RescissionView(
      @Schema(description = "原登记的死亡之日", example = "2023-09-10") LocalDate diedOn,
      @Schema(description = "撤销人", example = "officer-bantian") String rescindedBy,
      @Schema(example = "2023-09-21T09:30:00Z") Instant rescindedAt,
      @Schema(description = "上级工会决定文号", example = "坂工〔2023〕12号") String document,
      @Schema(description = "撤销依据", example = "本人到场，公安机关出具的户籍证明") String reason) {

    static @Nullable RescissionView of(@Nullable Rescission it) {
      return it == null
          ? null
          : new RescissionView(it.diedOn(), it.by(), it.at(), it.document(), it.reason());
    }
  }

  /** Null where nothing has. */
  static @Nullable StandingView of(Standing it, Map<String, String> texts) {
    if (it.equals(Standing.NEW)) {
      return null;
    }
    Retention retention = it.retention();
    Participation seen = it.participation();
    Ending ending = it.ending();
    return new StandingView(
        retention == null ? null : retention.cause(),
        retention == null ? null : retention.since(),
        it.withdrawalAskedOn(),
        seen == null ? null : seen.lastSeenOn(),
        seen != null && seen.proposed(),
        seen == null ? null : seen.talkedOn(),
        texts.get(PersonalFiles.TALK_NOTE),
        ending == null ? null : ending.cause(),
        ending == null ? null : ending.on(),
        it.diedOn(),
        RescissionView.of(it.rescission()),
        ending == null ? null : ending.document(),
        texts.get(PersonalFiles.END_REASON),
        it.corrections().stream().map(JoiningCorrectionView::of).toList());
  }
}
