package org.gonghui.org.boutiques;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A boutique as it is shown. */
@Schema(name = "Boutique", description = "精品社区工联会")
record BoutiqueView(
    @Schema(example = "boutique-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-anle") String unionId,
    @Schema(example = "programme-01k6b3v2s9q0d5w8x7y6z4a3b2") String programmeId,
    @Schema(example = "u-nantou") String streetId,
    @Schema(description = "街道的第几个名额", example = "1") int place,
    BoutiqueStatus status,
    LocalDate chosenOn,
    List<ServiceView> services,
    @Schema(description = "特色服务，不少于", example = "2") int servicesNeeded,
    @Schema(description = "特色服务数所依规则；早前确定的为空") @Nullable AppliedRule rule,
    @Nullable LocalDate confirmedOn,
    @Schema(example = "appraisal-01k6b3v2s9q0d5w8x7y6z4a3b2") @Nullable String appraisalId,
    @Schema(description = "创建逾期", example = "false") boolean overdue,
    @Nullable LocalDate endedOn,
    @Schema(example = "服务已停办") @Nullable String endedBecause,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"service\"]") List<String> allowedSteps) {

  /** A service as it is shown. */
  @Schema(name = "BoutiqueService", description = "特色服务")
  record ServiceView(
      @Schema(example = "1") int number,
      @Schema(example = "风火轮行动计划") String name,
      @Schema(example = "快递行业职工") String need,
      LocalDate from,
      @Schema(description = "停办的没有在办") @Nullable LocalDate until) {

    static ServiceView of(OwnService it) {
      return new ServiceView(it.number(), it.name(), it.need(), it.from(), it.until());
    }
  }

  static BoutiqueView of(Boutique it, Viewer viewer, BoutiqueService service, LegalTime law) {
    return new BoutiqueView(
        it.id(),
        it.unionId(),
        it.programmeId(),
        it.streetId(),
        it.place(),
        it.status(),
        it.chosenOn(),
        it.services().stream().map(ServiceView::of).toList(),
        it.needed(),
        it.rule(),
        it.confirmedOn(),
        it.appraisalId(),
        it.overdue(),
        it.endedOn(),
        it.endedBecause(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service.mayDecide(viewer, it)));
  }

  private static List<String> steps(Boutique it, Viewer viewer, boolean decides) {
    List<String> steps = new ArrayList<>();
    for (BoutiqueStep step : BoutiqueStep.TABLE.allowed(it.status(), viewer.roles())) {
      switch (step) {
        case SERVICE -> steps.add(step.key());
        case SERVICE_END ->
            addIf(
                it.given() > (it.status() == BoutiqueStatus.CONFIRMED ? it.needed() : 0),
                step.key(),
                steps);
        case CONFIRMATION ->
            addIf(decides && !it.chosenBy().equals(viewer.person()), step.key(), steps);
        case ENDING, TITLE_WITHDRAWAL -> addIf(decides, "withdrawal", steps);
        case CHOICE, STANDARDS_LOST, CLOSING, REMINDER, OVERDUE -> {}
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
