package org.gonghui.org.partylinks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;

/**
 * Whether a link is what the rule asks for, over the year that ends on a day.
 *
 * @param sameFounding 同步组建: founded within so many days of each other
 * @param sameActivities 同步开展活动: so many activities in the year
 * @param sameResources 同步利用资源: so many resources shared now
 * @param meetings joint meetings in the year
 * @param reports to the party organisation in the year
 */
@Schema(name = "PartyLinkStanding")
record Standing(
    LocalDate on,
    boolean sameFounding,
    boolean sameActivities,
    boolean sameResources,
    @Schema(example = "5") long activities,
    @Schema(example = "4") long meetings,
    @Schema(example = "2") long reports,
    @Schema(example = "2") long resources,
    @Schema(example = "party-link.standard") String rule,
    @Schema(example = "本系统规定（精品社区工会联合会创建工作）") String source,
    @Schema(description = "the version of that rule, in force on that day") AppliedRule version) {

  static Standing of(PartyLink it, LocalDate on, LegalRule rule) {
    long apart =
        Math.abs(ChronoUnit.DAYS.between(it.unionFoundedOn(), it.organisation().foundedOn()));
    long activities = held(it, Joint.Kind.ACTIVITY, on);
    long resources = it.shared().stream().filter(Shared::isNow).count();
    return new Standing(
        on,
        apart <= rule.parameter("foundedWithinDays"),
        activities >= rule.parameter("activities"),
        resources >= rule.parameter("resources"),
        activities,
        held(it, Joint.Kind.MEETING, on),
        held(it, Joint.Kind.REPORT, on),
        resources,
        rule.id(),
        rule.source(),
        AppliedRule.of(rule));
  }

  private static long held(PartyLink it, Joint.Kind kind, LocalDate on) {
    return it.joint().stream()
        .filter(one -> one.kind() == kind)
        .filter(one -> one.heldOn().isAfter(on.minusYears(1)) && !one.heldOn().isAfter(on))
        .count();
  }
}
