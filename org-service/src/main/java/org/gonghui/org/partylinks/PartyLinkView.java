package org.gonghui.org.partylinks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.law.StepRules;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A link as it is shown. */
@Schema(name = "PartyLink")
record PartyLinkView(
    @Schema(example = "party-link-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-hangjia") String unionId,
    PartyOrganisation organisation,
    LocalDate unionFoundedOn,
    LocalDate openedOn,
    LinkStatus status,
    @Schema(description = "the three that are the same 三同步, over the last year") Standing standing,
    List<Joint> activities,
    List<SharedView> resources,
    @Schema(description = "the joint meeting that is due has not been held") boolean meetingOverdue,
    @Nullable LocalDate endedOn,
    @Schema(example = "党支部已撤销") @Nullable String endedBecause,
    @Schema(description = "by which rules its meetings were set, in the versions of then (所依规则)")
        List<StepRules> appliedRules,
    List<DeadlineView> deadlines,
    @Schema(
            description = "steps that the caller can take now: POST …/{step}",
            example = "[\"activity\", \"resource\"]")
        List<String> allowedSteps) {

  static PartyLinkView of(PartyLink it, Viewer viewer, LegalTime law, Instant now) {
    return new PartyLinkView(
        it.id(),
        it.unionId(),
        it.organisation(),
        it.unionFoundedOn(),
        it.openedOn(),
        it.status(),
        Standing.of(it, WorkingDays.dateOf(now), law.rule(Rules.STANDARD, now)),
        it.joint(),
        it.shared().stream().map(SharedView::of).toList(),
        it.meetingOverdue(),
        it.endedOn(),
        it.endedBecause(),
        it.appliedRules(),
        DeadlineView.of(it.deadlines(), law),
        PartyLinkStep.TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> step != PartyLinkStep.RESOURCE_END || shares(it))
            .map(PartyLinkStep::key)
            .toList());
  }

  private static boolean shares(PartyLink it) {
    return it.shared().stream().anyMatch(Shared::isNow);
  }

  /** Something they use together. */
  @Schema(name = "PartyLinkResource")
  record SharedView(
      Shared.Kind kind,
      @Schema(example = "党群服务中心与职工之家") String name,
      LocalDate from,
      @Schema(description = "null while they use it") @Nullable LocalDate until) {

    static SharedView of(Shared it) {
      return new SharedView(it.kind(), it.name(), it.from(), it.until());
    }
  }
}
