package org.gonghui.org.boutiques;

import static org.gonghui.org.boutiques.BoutiqueStep.OVERDUE;
import static org.gonghui.org.boutiques.BoutiqueStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * A boutique community federation. How it comes to be confirmed is in {@link Creating}.
 *
 * @param authorityId the district federation, which chose it
 * @param streetId the street of whose communities it is one
 * @param place which of the street's places it takes, from 1 on
 * @param needed how many services it has at least when it is confirmed
 * @param rule that says so; null of one that was chosen before that was kept
 * @param chosenBy id of the person who chose it: another confirms
 * @param services all services of its own, also those that were given up
 * @param appraisalId the appraisal by which it was confirmed
 * @param overdue true while it is not created although its time has passed
 */
public record Boutique(
    String id,
    String unionId,
    String programmeId,
    String authorityId,
    String streetId,
    int place,
    int needed,
    @Nullable AppliedRule rule,
    BoutiqueStatus status,
    LocalDate chosenOn,
    String chosenBy,
    List<OwnService> services,
    @Nullable LocalDate confirmedOn,
    @Nullable String appraisalId,
    boolean overdue,
    @Nullable LocalDate endedOn,
    @Nullable String endedBecause,
    Deadlines deadlines)
    implements Aggregate<Boutique> {

  /** Name of the period within which it is created. */
  static final String DUE = "creation";

  public Boutique {
    services = List.copyOf(services);
  }

  /** How many services it gives. */
  int given() {
    return Math.toIntExact(services.stream().filter(OwnService::isGiven).count());
  }

  @Override
  public Change<Boutique> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(with(services, overdue, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  /** It stays on the list of the district until it is confirmed or ended. */
  @Override
  public Change<Boutique> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    return Change.of(
        with(services, true, deadlines.miss(deadline.name())),
        OVERDUE.key(),
        new BoutiqueOverdue(id, unionId, programmeId, WorkingDays.dateOf(now)));
  }

  Boutique with(List<OwnService> next, boolean late, Deadlines running) {
    return new Boutique(
        id,
        unionId,
        programmeId,
        authorityId,
        streetId,
        place,
        needed,
        rule,
        status,
        chosenOn,
        chosenBy,
        next,
        confirmedOn,
        appraisalId,
        late,
        endedOn,
        endedBecause,
        running);
  }

  Boutique confirmed(BoutiqueStatus next, LocalDate on, String appraisal) {
    return new Boutique(
        id,
        unionId,
        programmeId,
        authorityId,
        streetId,
        place,
        needed,
        rule,
        next,
        chosenOn,
        chosenBy,
        services,
        on,
        appraisal,
        false,
        null,
        null,
        deadlines.meet(DUE));
  }

  Boutique ended(BoutiqueStatus last, LocalDate on, @Nullable String because) {
    return new Boutique(
        id,
        unionId,
        programmeId,
        authorityId,
        streetId,
        place,
        needed,
        rule,
        last,
        chosenOn,
        chosenBy,
        services,
        confirmedOn,
        appraisalId,
        false,
        on,
        because,
        deadlines.cancel(DUE));
  }
}
