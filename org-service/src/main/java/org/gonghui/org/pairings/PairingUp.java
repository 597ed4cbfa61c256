package org.gonghui.org.pairings;

import static org.gonghui.org.pairings.PairingStep.ACTIVITY;
import static org.gonghui.org.pairings.PairingStep.AGREEMENT;
import static org.gonghui.org.pairings.PairingStep.CLOSING;
import static org.gonghui.org.pairings.PairingStep.DECLINATION;
import static org.gonghui.org.pairings.PairingStep.END;
import static org.gonghui.org.pairings.PairingStep.OFFER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.PairingEvent.PairingAgreed;
import org.gonghui.contracts.PairingEvent.PairingDeclined;
import org.gonghui.contracts.PairingEvent.PairingEnded;
import org.gonghui.contracts.PairingEvent.PairingOffered;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The steps of a pairing. */
final class PairingUp {

  static final int MOST = 500;

  private static final Duration REMIND_ANSWER = Duration.ofDays(3);
  private static final Duration REMIND_ACTIVITY = Duration.ofDays(14);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  PairingUp(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  Change<Pairing> offer(
      String id, String unionId, String partnerId, Agreement agreement, String person) {
    if (unionId.equals(partnerId)) {
      throw new RuleBroken("pairing.same-union");
    }
    LegalRule rule = law.rule(Rules.TERM, now);
    LocalDate last = today.plusMonths(rule.parameter("months"));
    if (!agreement.until().isAfter(today) || agreement.until().isAfter(last)) {
      throw RuleBroken.of(rule, "pairing.term", agreement.until(), last);
    }
    return Change.of(
        new Pairing(
            id,
            unionId,
            partnerId,
            Pairing.couple(unionId, partnerId),
            agreement,
            OFFER.to().orElseThrow(),
            today,
            person,
            null,
            null,
            List.of(),
            false,
            null,
            null,
            law.start(Deadlines.none(), Pairing.ANSWER, Rules.ANSWER, now, REMIND_ANSWER)),
        OFFER.key(),
        new PairingOffered(id, unionId, partnerId, today));
  }

  /** Four eyes: who offered does not answer. The term and the first activity run from here. */
  Change<Pairing> agree(Pairing it, String person) {
    PairingStatus next = AGREEMENT.take(it.status());
    requireAnother(it, person);
    LocalDate until = it.agreement().until();
    if (until.isBefore(today)) {
      throw RuleBroken.of(law.rule(Rules.TERM, now), "pairing.term", until, today);
    }
    return Change.of(
        it.draft().agreed(next, today).deadlines(running(it, until)).done(),
        AGREEMENT.key(),
        new PairingAgreed(it.id(), it.unionId(), it.partnerId(), today, until));
  }

  private Deadlines running(Pairing it, LocalDate until) {
    Deadlines term =
        it.deadlines()
            .meet(Pairing.ANSWER)
            .startUntil(Pairing.TERM, law.rule(Rules.TERM, now), now, until);
    return nextActivity(term);
  }

  Change<Pairing> decline(Pairing it, String reason, String person) {
    PairingStatus next = DECLINATION.take(it.status());
    requireAnother(it, person);
    return Change.of(
        it.draft().declined(next, reason).deadlines(it.deadlines().meet(Pairing.ANSWER)).done(),
        DECLINATION.key(),
        new PairingDeclined(it.id(), it.unionId(), it.partnerId(), today));
  }

  private static void requireAnother(Pairing it, String person) {
    if (it.offeredBy().equals(person)) {
      throw new Forbidden("pairing.answered-by-offerer");
    }
  }

  /** What they did together; the same one entered twice counts once. The next is due anew. */
  Change<Pairing> act(Pairing it, JointActivity held) {
    ACTIVITY.check(it.status());
    Dates.notFuture(held.heldOn(), today);
    LocalDate agreed = it.agreedOn();
    if (agreed != null && held.heldOn().isBefore(agreed)) {
      throw new RuleBroken("pairing.before-agreement", held.heldOn(), agreed);
    }
    if (it.activities().size() >= MOST) {
      throw new RuleBroken("pairing.too-many-activities", MOST);
    }
    return it.activities().contains(held)
        ? Change.none(it)
        : Change.of(
            it.draft()
                .activity(held)
                .overdue(false)
                .deadlines(nextActivity(it.deadlines().meet(Pairing.ACTIVITY)))
                .done(),
            ACTIVITY.key());
  }

  private Deadlines nextActivity(Deadlines running) {
    return law.start(running, Pairing.ACTIVITY, Rules.ACTIVITY, now, REMIND_ACTIVITY);
  }

  Change<Pairing> end(Pairing it, String reason) {
    return over(it, END, today, reason);
  }

  /** One of the two is gone. */
  static Change<Pairing> close(Pairing it, LocalDate on) {
    return CLOSING.allowed(it.status()) ? over(it, CLOSING, on, null) : Change.none(it);
  }

  private static Change<Pairing> over(
      Pairing it, PairingStep step, LocalDate on, @Nullable String because) {
    return Change.of(
        it.draft().ended(step.take(it.status()), on, because).done(),
        step.key(),
        new PairingEnded(it.id(), it.unionId(), it.partnerId(), on));
  }
}
