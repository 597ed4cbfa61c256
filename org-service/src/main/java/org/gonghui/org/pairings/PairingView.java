package org.gonghui.org.pairings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A pairing as it is shown. */
@Schema(name = "Pairing", description = "结对共建")
record PairingView(
    @Schema(example = "pairing-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(description = "提出结对的工会", example = "u-xiangjiaotang") String unionId,
    @Schema(description = "另一方", example = "u-tianan") String partnerId,
    Agreement agreement,
    PairingStatus status,
    LocalDate offeredOn,
    @Nullable LocalDate agreedOn,
    @Schema(example = "本年度已有结对单位") @Nullable String declinedBecause,
    List<JointActivity> activities,
    @Schema(description = "答复或活动逾期", example = "false") boolean overdue,
    @Nullable LocalDate endedOn,
    @Schema(example = "目标已经实现") @Nullable String endedBecause,
    List<DeadlineView> deadlines,
    @Schema(example = "[\"activity\", \"end\"]") List<String> allowedSteps) {

  static PairingView of(Pairing it, Viewer viewer, PairingService service, LegalTime law) {
    return new PairingView(
        it.id(),
        it.unionId(),
        it.partnerId(),
        it.agreement(),
        it.status(),
        it.offeredOn(),
        it.agreedOn(),
        it.declinedBecause(),
        it.activities(),
        it.overdue(),
        it.endedOn(),
        it.endedBecause(),
        DeadlineView.of(it.deadlines(), law),
        steps(it, viewer, service));
  }

  private static List<String> steps(Pairing it, Viewer viewer, PairingService service) {
    List<String> steps = new ArrayList<>();
    for (PairingStep step : PairingStep.TABLE.allowed(it.status(), viewer.roles())) {
      boolean may =
          switch (step) {
            case AGREEMENT, DECLINATION -> service.mayAnswer(viewer, it);
            case END -> it.status() == PairingStatus.ACTIVE || service.mayTakeBack(viewer, it);
            case ACTIVITY -> true;
            case OFFER, EXPIRY, CLOSING, REMINDER, OVERDUE -> false;
          };
      if (may) {
        steps.add(step.key());
      }
    }
    return steps;
  }
}
