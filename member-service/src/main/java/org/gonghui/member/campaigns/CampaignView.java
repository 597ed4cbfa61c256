package org.gonghui.member.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.CampaignKind;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A campaign as answers show it. */
@Schema(name = "Campaign", description = "专项行动")
record CampaignView(
    @Schema(example = "campaign-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(description = "牵头工会", example = "u-longgang") String unionId,
    @Schema(example = "龙岗区总工会") @Nullable String unionName,
    @Schema(example = "2023年新就业形态劳动者入会专项行动") String title,
    CampaignKind kind,
    @Schema(example = "2023-01-01") LocalDate from,
    @Schema(example = "2023-12-31") LocalDate until,
    @Schema(example = "7500") int total,
    List<Target> targets,
    @Schema(example = "[\"2023-06-30\"]") List<LocalDate> checkDays,
    CampaignStatus status,
    @Schema(description = "催办记录（本单位及下级）") List<Reminder> reminders,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"start\", \"targets\"]") List<String> allowedSteps) {

  private static final WorkflowTable<CampaignStatus, CampaignStep> TABLE =
      WorkflowTable.of(CampaignStep.class);

  static CampaignView of(
      Campaign it, @Nullable String unionName, Viewer viewer, Reach reach, LegalTime law) {
    Plan plan = it.plan();
    return new CampaignView(
        it.id(),
        it.unionId(),
        unionName,
        plan.title(),
        plan.kind(),
        plan.from(),
        plan.until(),
        plan.total(),
        plan.targets(),
        plan.checkDays(),
        it.status(),
        it.reminders().stream().filter(one -> reach.sees(viewer, one.unionId())).toList(),
        DeadlineView.of(it.deadlines(), law),
        reach.covers(viewer, it.unionId())
            ? TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList()
            : List.of());
  }
}
