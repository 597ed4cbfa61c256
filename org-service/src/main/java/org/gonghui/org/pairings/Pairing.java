package org.gonghui.org.pairings;

import static org.gonghui.org.pairings.PairingStep.EXPIRY;
import static org.gonghui.org.pairings.PairingStep.OVERDUE;
import static org.gonghui.org.pairings.PairingStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.PairingEvent.PairingEnded;
import org.gonghui.contracts.PairingEvent.PairingOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A pairing. Its steps are taken in {@link PairingUp}.
 *
 * @param unionId who offered it
 * @param partnerId the other unit
 * @param couple both in one order, so that a couple is found whoever offered
 * @param offeredBy id of the person who offered it: another answers
 * @param overdue true while the answer or an activity is
 * @param endedBecause why it ended; null with its term or one of the two
 */
public record Pairing(
    String id,
    String unionId,
    String partnerId,
    String couple,
    Agreement agreement,
    PairingStatus status,
    LocalDate offeredOn,
    String offeredBy,
    @Nullable LocalDate agreedOn,
    @Nullable String declinedBecause,
    List<JointActivity> activities,
    boolean overdue,
    @Nullable LocalDate endedOn,
    @Nullable String endedBecause,
    Deadlines deadlines)
    implements Aggregate<Pairing> {

  /** Name of the period within which the other unit answers. */
  static final String ANSWER = "answer";

  /** Name of the period within which they do something together. */
  static final String ACTIVITY = "activity";

  /** Name of the period through which the agreement runs. */
  static final String TERM = "term";

  public Pairing {
    activities = List.copyOf(activities);
  }

  /** Both in one order. */
  static String couple(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  @Override
  public Set<String> otherUnions() {
    return Set.of(partnerId);
  }

  @Override
  public Change<Pairing> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** With its term it ends; what else was due stays overdue until it is done. */
  @Override
  public Change<Pairing> expire(Deadline deadline, Instant now) {
    LocalDate on = WorkingDays.dateOf(now);
    if (deadline.name().equals(TERM)) {
      return Change.of(
          draft().deadlines(deadlines.meet(TERM)).ended(EXPIRY.take(status), on, null).done(),
          EXPIRY.key(),
          new PairingEnded(id, unionId, partnerId, on));
    }
    OVERDUE.check(status);
    return Change.of(
        draft().deadlines(deadlines.miss(deadline.name())).overdue(true).done(),
        OVERDUE.key(),
        new PairingOverdue(id, unionId, partnerId, deadline.name(), on));
  }

  PairingDraft draft() {
    return new PairingDraft(this);
  }
}
