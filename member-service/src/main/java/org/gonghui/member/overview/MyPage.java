package org.gonghui.member.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.VerificationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Everything that concerns the caller.
 *
 * @param due what runs in all of it, what ends first in front
 */
@Schema(name = "MyPage", description = "我的工会：与本人有关的一切")
record MyPage(
    @Schema(example = "p-rider") String personId,
    @Schema(description = "会籍，最近的在前") List<MatterView> memberships,
    @Schema(description = "会籍接转") List<MatterView> transfers,
    @Schema(description = "实名认证人工核查") List<MatterView> verificationReviews,
    @Schema(description = "法律援助") List<MatterView> legalAidCases,
    @Schema(description = "工伤探视") List<MatterView> hospitalVisits,
    @Schema(description = "互助保障") List<MatterView> covers,
    @Schema(description = "工会积极分子") List<MatterView> activists,
    @Schema(description = "劳模、五一劳动奖") List<MatterView> honours,
    @Schema(description = "提出的公示异议") List<MatterView> honourObjections,
    @Schema(description = "工匠库") List<MatterView> craftsmen,
    @Schema(description = "领衔的创新工作室") List<MatterView> studios,
    @Schema(description = "职工之星") List<MatterView> stars,
    @Schema(description = "文体协会、志愿服务队、女职工组织") List<MatterView> groups,
    @Schema(description = "负责的文体协会、志愿服务队、委员会") List<MatterView> groupsLed,
    @Schema(description = "为本工会点的课") List<MatterView> courseOrders,
    @Schema(description = "圆梦计划") List<MatterView> degrees,
    @Schema(description = "技能竞赛、练兵") List<MatterView> contestEntries,
    @Schema(description = "应聘社会化工会工作者") List<MatterView> jobApplications,
    @Schema(description = "敏感个人信息单独同意") List<MatterView> consents,
    @Schema(description = "个人信息副本") List<MatterView> dataExports,
    @Schema(description = "期限，先到的在前") List<DueView> due) {

  /**
   * One matter.
   *
   * @param href where it is found
   * @param stage where it stands
   * @param stageName the same in words, in the language asked for
   * @param level how surely the identity is known, for a membership
   * @param card where the card is found, for an active membership
   * @param remark what else is to be known: {@code escalated}, {@code withdrawal-proposed}, {@code
   *     entitled}, {@code in-doubt}, {@code cleared}, the prize of a contest, or the purpose of a
   *     consent
   * @param remarkName the same in words, in the language asked for
   * @param title what it is called: a contest, group, course, programme or selection
   * @param kind of its sort: of honour, group, contest, star
   * @param grade on which level: of honour, studio, craftsman
   * @param day on which it takes place: a contest, a course
   */
  @Schema(name = "MyMatter", description = "与本人有关的一件事")
  record MatterView(
      @Schema(example = "aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "/api/v1/legal-aid-cases/aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String href,
      Stage stage,
      @Schema(description = "所处阶段的名称", example = "已受理") String stageName,
      @Schema(example = "u-xiangjiaotang") @Nullable String unionId,
      @Schema(example = "象角塘社区工会联合会") @Nullable String unionName,
      @Schema(description = "实名认证等级") @Nullable VerificationLevel level,
      @Schema(description = "电子会员证", example = "/api/v1/members/me/card") @Nullable String card,
      LocalDate openedOn,
      LocalDate changedOn,
      @Schema(description = "保障起始日") @Nullable LocalDate from,
      @Schema(description = "保障终止日") @Nullable LocalDate until,
      @Schema(example = "escalated") @Nullable String remark,
      @Schema(description = "提示的文字", example = "逾期督办") @Nullable String remarkName,
      @Schema(description = "正在计算的期限") List<DueView> due,
      @Schema(description = "名称", example = "龙岗区电工职业技能竞赛") @Nullable String title,
      @Schema(description = "种类，如竞赛、练兵，劳模、奖章", example = "CONTEST") @Nullable String kind,
      @Schema(description = "级别", example = "DISTRICT") @Nullable String grade,
      @Schema(description = "举办日期", example = "2023-10-21") @Nullable LocalDate day) {}

  /**
   * What runs.
   *
   * @param daysLeft days after today until the last one; 0 on the last day, less when it has passed
   * @param yours true where the caller loses by letting it pass; false where somebody else owes the
   *     step
   */
  @Schema(name = "MyDeadline", description = "与本人有关的期限")
  record DueView(
      MatterKind kind,
      @Schema(example = "aid-01k6b3v2s9q0d5w8x7y6z4a3b2") String matterId,
      @Schema(example = "recognition-by-worker") String name,
      LocalDate startedOn,
      LocalDate lastDay,
      @Schema(example = "12") long daysLeft,
      @Schema(description = "由本人遵守", example = "true") boolean yours,
      @Schema(example = "injury.recognition.worker") String rule,
      @Schema(example = "工伤保险条例 第十七条") String source) {}
}
