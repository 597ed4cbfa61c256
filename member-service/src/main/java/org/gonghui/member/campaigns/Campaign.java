package org.gonghui.member.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.CampaignCheck;
import org.gonghui.contracts.CampaignEvent.CampaignCancelled;
import org.gonghui.contracts.CampaignEvent.CampaignCheckDue;
import org.gonghui.contracts.CampaignEvent.CampaignEnded;
import org.gonghui.contracts.CampaignEvent.CampaignStarted;
import org.gonghui.contracts.CampaignEvent.CampaignTargetsChanged;
import org.gonghui.contracts.CampaignEvent.CampaignUnionReminded;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/**
 * A campaign 专项行动.
 *
 * @param unionId the union that leads it
 * @param reminders who was told that they are behind, oldest first
 */
record Campaign(
    String id,
    String unionId,
    Plan plan,
    CampaignStatus status,
    List<Reminder> reminders,
    Deadlines deadlines)
    implements Aggregate<Campaign> {

  static final String PERIOD_RULE = "campaign.period";
  static final String PACE_RULE = "campaign.pace";
  static final String PACE = "pace";
  static final String END = "end";
  static final String DAY = "day-";

  /** When a working day begins. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  Campaign {
    reminders = reminders == null ? List.of() : List.copyOf(reminders);
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  static Change<Campaign> prepare(String id, String unionId, Plan plan) {
    CampaignStatus status = CampaignStep.PREPARATION.to().orElseThrow();
    return Change.of(
        new Campaign(id, unionId, plan, status, List.of(), Deadlines.none()),
        CampaignStep.PREPARATION.key());
  }

  /** Other targets; whoever was reminded of the old ones stays so. */
  Change<Campaign> retarget(Plan other, Instant now) {
    CampaignStep.TARGETS.check(status);
    Campaign next = new Campaign(id, unionId, other, status, reminders, deadlines);
    Change<Campaign> change = Change.of(next, CampaignStep.TARGETS.key());
    return status == CampaignStatus.RUNNING
        ? change.and(new CampaignTargetsChanged(id, unionId, other.total(), day(now)))
        : change;
  }

  /** It is announced: fixed days, pace and end run from now on. */
  Change<Campaign> start(LegalTime law, Instant now) {
    CampaignStatus running = CampaignStep.START.take(status);
    LocalDate today = day(now);
    if (today.isAfter(plan.until())) {
      throw new RuleBroken("campaign.over", plan.until());
    }
    Deadlines periods = days(law, now).start(END, law.rule(PERIOD_RULE, now), now, end(), null);
    return Change.of(
        copy(running, reminders, paced(periods, law, now)),
        CampaignStep.START.key(),
        new CampaignStarted(
            id, unionId, plan.kind(), plan.from(), plan.until(), plan.total(), today));
  }

  /** The fixed days that are still to come; today's at once where its morning is over. */
  private Deadlines days(LegalTime law, Instant now) {
    Deadlines all = Deadlines.none();
    for (LocalDate it : plan.checkDays()) {
      if (!it.isBefore(day(now))) {
        Instant morning = it.atTime(MORNING).atZone(WorkingDays.ZONE).toInstant();
        all = all.start(DAY + it, law.rule(PERIOD_RULE, now), now, latest(now, morning), null);
      }
    }
    return all;
  }

  /** The next look at the pace, if it comes before the end. */
  private Deadlines paced(Deadlines all, LegalTime law, Instant now) {
    Instant begun = latest(now, plan.from().atStartOfDay(WorkingDays.ZONE).toInstant());
    Instant due = law.dueAt(PACE_RULE, begun);
    return all.open(PACE).isEmpty() && due.isBefore(end())
        ? all.start(PACE, law.rule(PACE_RULE, now), now, due, null)
        : all;
  }

  /** When the figures are looked at next, or the campaign ends. */
  Instant nextLook() {
    return deadlines.open().stream().findFirst().map(Deadline::dueAt).orElse(end());
  }

  /** Whether a union has a target. */
  boolean asks(String union) {
    return plan.targets().stream().anyMatch(it -> it.unionId().equals(union));
  }

  static String ruleOf(CampaignCheck check) {
    return check == CampaignCheck.FIXED_DAY ? PERIOD_RULE : PACE_RULE;
  }

  private Instant end() {
    return plan.until().plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  @Override
  public Change<Campaign> expire(Deadline deadline, Instant now) {
    Deadlines left = deadlines.meet(deadline.name());
    if (deadline.name().equals(END)) {
      return Change.of(
          copy(CampaignStep.END.take(status), reminders, left.cancelAll()),
          CampaignStep.END.key(),
          new CampaignEnded(id, unionId, plan.until()));
    }
    CampaignStep.CHECK.check(status);
    boolean pace = deadline.name().equals(PACE);
    return Change.of(
        copy(status, reminders, left),
        CampaignStep.CHECK.key(),
        new CampaignCheckDue(
            id,
            unionId,
            pace ? CampaignCheck.PACE : CampaignCheck.FIXED_DAY,
            day(deadline.dueAt().minusMillis(1))));
  }

  /**
   * Reminds the unions that are behind: on a fixed day those that have not reached their target,
   * else those that do not keep the pace.
   *
   * @param actual what each union has brought
   */
  Change<Campaign> remind(
      CampaignCheck check, LocalDate on, Map<String, Long> actual, LegalTime law, Instant now) {
    if (status != CampaignStatus.RUNNING) {
      return Change.none(this);
    }
    List<Reminder> behind = behind(check, on, actual);
    List<Reminder> all = new ArrayList<>(reminders);
    all.addAll(behind);
    List<Event> events = new ArrayList<>();
    behind.forEach(it -> events.add(told(it, day(now))));
    Deadlines next = paced(deadlines, law, now);
    return new Change<>(copy(status, all, next), CampaignStep.REMINDER.key(), events);
  }

  /** Who is behind, by what each union has brought. */
  List<Reminder> behind(CampaignCheck check, LocalDate on, Map<String, Long> actual) {
    return plan.targets().stream()
        .map(it ->
            new Reminder(
                it.unionId(),
                on,
                check,
                it.target(),
                Math.toIntExact(actual.getOrDefault(it.unionId(), 0L)),
                plan.expected(it.target(), on)))
        .filter(it -> it.actual() < it.needed())
        .toList();
  }

  private CampaignUnionReminded told(Reminder it, LocalDate today) {
    return new CampaignUnionReminded(
        id, unionId, it.unionId(), it.check(), it.target(), it.actual(), it.expected(), today);
  }

  Change<Campaign> cancel(Instant now) {
    return Change.of(
        copy(CampaignStep.CANCELLATION.take(status), reminders, deadlines.cancelAll()),
        CampaignStep.CANCELLATION.key(),
        new CampaignCancelled(id, unionId, day(now)));
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate day(Instant now) {
    return WorkingDays.dateOf(now);
  }

  private Campaign copy(CampaignStatus next, List<Reminder> told, Deadlines periods) {
    return new Campaign(id, unionId, plan, next, told, periods);
  }
}
