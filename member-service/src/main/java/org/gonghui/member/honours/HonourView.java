package org.gonghui.member.honours;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** An honour as answers show it. */
@Schema(name = "Honour", description = "劳模、五一劳动奖的推荐与荣誉")
record HonourView(
    @Schema(example = "honour-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "honour-campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") String campaignId,
    HonourKind kind,
    HonourLevel level,
    @Schema(example = "2023") int year,
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
    @Schema(example = "u-xiangjiaotang") String unionId,
    HonourStatus status,
    @Schema(example = "带领班组完成技术革新十二项") String merits,
    @Nullable OriginView origin,
    @Schema(description = "依次审核的工会", example = "[\"u-bantian\", \"u-longgang\"]")
        List<String> authorities,
    @Schema(description = "轮到的工会", example = "u-bantian") String authority,
    @Schema(description = "审核同意") List<ReviewView> reviews,
    @Schema(description = "不予推荐") @Nullable ReviewView refused,
    @Schema(description = "逾期上报", example = "false") boolean escalated,
    @Schema(description = "未决定的异议数", example = "0") long openObjections,
    @Nullable AwardView award,
    @Schema(description = "撤回、谢绝或撤销的理由", example = "事迹失实") @Nullable String endedBecause,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"review\", \"refusal\"]") List<String> allowedSteps) {

  private static final WorkflowTable<HonourStatus, HonourStep> TABLE =
      WorkflowTable.of(HonourStep.class);

  /** An opinion as answers show it. */
  @Schema(name = "HonourReview", description = "审核意见")
  record ReviewView(
      @Schema(example = "u-bantian") String unionId,
      @Schema(example = "officer-bantian") String officer,
      Instant at,
      @Schema(example = "同意推荐") @Nullable String note) {

    static @Nullable ReviewView of(Course.@Nullable Review it) {
      return it == null ? null : new ReviewView(it.unionId(), it.officer(), it.at(), it.note());
    }
  }

  /** A benefit as answers show it. */
  @Schema(name = "HonourBenefit", description = "享受待遇")
  record TakenView(BenefitKind kind, @Schema(example = "2023-10-20") LocalDate on) {}

  /** The prize as answers show it. */
  @Schema(name = "HonourOrigin", description = "竞赛获奖")
  record OriginView(
      @Schema(example = "honour-proposal-018b49b3c400-5f2b1c9a7e3d4c6b8a90f1e2") String proposalId,
      @Schema(example = "contest-01k6b3v2s9q0d5w8x7y6z4a3b2") String contestId,
      ContestAward prize,
      @Schema(description = "成绩更正后是否仍获此奖", example = "true") boolean stands) {

    static @Nullable OriginView of(@Nullable Origin it) {
      return it == null
          ? null
          : new OriginView(it.proposalId(), it.contestId(), it.prize(), it.stands());
    }
  }

  /** An award as answers show it. */
  @Schema(name = "HonourAward", description = "表彰与年度待遇")
  record AwardView(
      @Schema(description = "证书编号", example = "龙劳模2023-007") String certificateNumber,
      @Schema(description = "表彰决定文号", example = "龙工〔2023〕21号") String document,
      LocalDate on,
      @Schema(description = "待遇年度", example = "2023") int year,
      @Schema(description = "体检", example = "1") int checkUps,
      @Schema(description = "疗休养", example = "1") int recuperations,
      @Schema(description = "帮扶慰问", example = "1") int reliefs,
      @Schema(example = "honour.benefits.district") String rule,
      @Schema(description = "已享受的待遇") List<TakenView> taken,
      @Schema(description = "本人去世、待遇终止日", example = "2023-11-02")
          @Nullable LocalDate benefitsEndedOn) {

    static @Nullable AwardView of(@Nullable Award it) {
      return it == null
          ? null
          : new AwardView(
              it.certificateNumber(),
              it.document(),
              it.on(),
              it.year(),
              it.benefits().checkUps(),
              it.benefits().recuperations(),
              it.benefits().reliefs(),
              it.benefits().rule(),
              it.taken().stream().map(one -> new TakenView(one.kind(), one.on())).toList(),
              it.endedOn());
    }
  }

  static HonourView of(Honour it, Viewer viewer, HonourService service, LegalTime law) {
    return new HonourView(
        it.id(),
        it.campaignId(),
        it.kind(),
        it.level(),
        it.year(),
        it.memberId(),
        it.unionId(),
        it.status(),
        it.merits(),
        OriginView.of(it.origin()),
        it.course().authorities(),
        it.course().authority(),
        it.course().reviews().stream().map(ReviewView::of).filter(Objects::nonNull).toList(),
        ReviewView.of(it.course().refused()),
        it.course().escalated(),
        it.objections().stream().filter(Objection::isOpen).count(),
        AwardView.of(it.award()),
        it.endedBecause(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service));
  }

  private static List<String> steps(Honour it, Viewer viewer, HonourService service) {
    boolean reviews = service.mayReview(viewer, it);
    boolean organises = service.mayOrganise(viewer, it);
    return TABLE.allowed(it.status(), viewer.roles()).stream()
        .filter(step ->
            switch (step) {
              case REVIEW -> reviews && !it.course().isAtLast();
              case NOTICE -> reviews && it.course().isAtLast();
              case REFUSAL -> reviews;
              case OBJECTION_DISMISSAL, OBJECTION_UPHOLDING -> organises && it.hasOpenObjection();
              case AWARD -> organises && !it.hasOpenObjection();
              case REVOCATION, BENEFIT -> organises;
              case RETRACTION -> WithdrawalService.mayRetract(viewer, it);
              case DECLINATION -> WithdrawalService.mayDecline(viewer, it);
              case OBJECTION -> !viewer.is(it.personId());
              case NOMINATION,
                  NOTICE_END,
                  BENEFITS_END,
                  LAPSE,
                  RESULT_CORRECTION,
                  ENTITLEMENT,
                  REMINDER,
                  ESCALATION ->
                  false;
            })
        .map(Step::key)
        .toList();
  }
}
