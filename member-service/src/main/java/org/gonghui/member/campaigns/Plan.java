package org.gonghui.member.campaigns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.CampaignKind;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;

/**
 * What a campaign wants: how much of what, by when, from whom.
 *
 * @param from the first day that counts
 * @param until the last day that counts
 * @param total what all bring together: the sum of the targets
 * @param checkDays days on which unions that have not reached their target are reminded
 */
record Plan(
    String title,
    CampaignKind kind,
    LocalDate from,
    LocalDate until,
    int total,
    List<Target> targets,
    List<LocalDate> checkDays) {

  static final String RULE = "campaign.targets";

  Plan {
    targets = List.copyOf(targets);
    checkDays = checkDays.stream().distinct().sorted().toList();
  }

  /**
   * The same plan, if it holds together.
   *
   * @param names what a union is called
   */
  Plan checked(LegalRule rule, UnaryOperator<String> names) {
    if (until.isBefore(from)) {
      throw new RuleBroken("campaign.period", from, until);
    }
    if (checkDays.stream().anyMatch(it -> it.isBefore(from) || it.isAfter(until))) {
      throw new RuleBroken("campaign.check-day", from, until);
    }
    Set<String> unions = new HashSet<>();
    for (Target it : targets) {
      if (!unions.add(it.unionId())) {
        throw RuleBroken.of(rule, "campaign.target-twice", names.apply(it.unionId()));
      }
    }
    long sum = targets.stream().mapToLong(Target::target).sum();
    if (sum != total) {
      throw RuleBroken.of(rule, "campaign.sum", sum, total);
    }
    return this;
  }

  Plan with(int newTotal, List<Target> newTargets) {
    return new Plan(title, kind, from, until, newTotal, newTargets, checkDays);
  }

  /** What a target asks for by the end of this day at an even pace, rounded up. */
  int expected(int target, LocalDate on) {
    if (on.isBefore(from)) {
      return 0;
    }
    long all = ChronoUnit.DAYS.between(from, until) + 1;
    long gone = Math.min(all, ChronoUnit.DAYS.between(from, on) + 1);
    return Math.toIntExact((target * gone + all - 1) / all);
  }
}
