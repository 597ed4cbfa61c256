package org.gonghui.org.partylinks;

import static org.gonghui.org.partylinks.PartyLinkStep.CLOSING;
import static org.gonghui.org.partylinks.PartyLinkStep.OVERDUE;
import static org.gonghui.org.partylinks.PartyLinkStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.PartyLinkEvent.PartyLinkEnded;
import org.gonghui.contracts.PartyLinkEvent.PartyLinkMeetingOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/**
 * What joins a union and a party organisation. Its steps are in {@link Linking}.
 *
 * @param unionFoundedOn the day on which the union was founded
 * @param openedOn from when they work together
 * @param joint what they did together, in the order in which it was entered
 * @param shared what they use or used together
 * @param meetingOverdue true while the joint meeting that is due has not been held
 * @param appliedRules by which rules its meetings were set, in their order
 */
public record PartyLink(
    String id,
    String unionId,
    PartyOrganisation organisation,
    LocalDate unionFoundedOn,
    LocalDate openedOn,
    LinkStatus status,
    List<Joint> joint,
    List<Shared> shared,
    boolean meetingOverdue,
    @Nullable LocalDate endedOn,
    @Nullable String endedBecause,
    List<StepRules> appliedRules,
    Deadlines deadlines)
    implements Aggregate<PartyLink> {

  /** Name of the period within which they meet. */
  static final String MEETING = "meeting";

  public PartyLink {
    joint = List.copyOf(joint);
    shared = List.copyOf(shared);
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  /** The union was merged or dissolved. */
  Change<PartyLink> close(LocalDate on) {
    if (!CLOSING.allowed(status)) {
      return Change.none(this);
    }
    return Change.of(
        ended(CLOSING.take(status), on, null), CLOSING.key(), new PartyLinkEnded(id, unionId, on));
  }

  @Override
  public Change<PartyLink> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(with(meetingOverdue, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  /** It stays overdue until they meet. */
  @Override
  public Change<PartyLink> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    LocalDate due = WorkingDays.dateOf(deadline.dueAt()).minusDays(1);
    return Change.of(
        with(true, deadlines.miss(deadline.name())),
        OVERDUE.key(),
        new PartyLinkMeetingOverdue(id, unionId, due));
  }

  PartyLink with(boolean overdue, Deadlines running) {
    return with(joint, shared, overdue, running);
  }

  PartyLink with(List<Joint> done, List<Shared> used, boolean overdue, Deadlines running) {
    return copy(done, used, overdue, appliedRules, running);
  }

  /** The same with what a step followed. */
  PartyLink by(StepRules step) {
    return copy(joint, shared, meetingOverdue, StepRules.and(appliedRules, step), deadlines);
  }

  private PartyLink copy(
      List<Joint> done,
      List<Shared> used,
      boolean overdue,
      List<StepRules> rules,
      Deadlines running) {
    return new PartyLink(
        id,
        unionId,
        organisation,
        unionFoundedOn,
        openedOn,
        status,
        done,
        used,
        overdue,
        endedOn,
        endedBecause,
        rules,
        running);
  }

  PartyLink ended(LinkStatus next, LocalDate on, @Nullable String reason) {
    return new PartyLink(
        id,
        unionId,
        organisation,
        unionFoundedOn,
        openedOn,
        next,
        joint,
        shared.stream().map(it -> it.isNow() ? it.ended(on) : it).toList(),
        false,
        on,
        reason,
        appliedRules,
        deadlines.cancel(MEETING));
  }
}
