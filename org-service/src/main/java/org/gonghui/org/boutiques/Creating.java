package org.gonghui.org.boutiques;

import static org.gonghui.org.boutiques.BoutiqueStep.CHOICE;
import static org.gonghui.org.boutiques.BoutiqueStep.CLOSING;
import static org.gonghui.org.boutiques.BoutiqueStep.CONFIRMATION;
import static org.gonghui.org.boutiques.BoutiqueStep.ENDING;
import static org.gonghui.org.boutiques.BoutiqueStep.SERVICE;
import static org.gonghui.org.boutiques.BoutiqueStep.SERVICE_END;
import static org.gonghui.org.boutiques.BoutiqueStep.STANDARDS_LOST;
import static org.gonghui.org.boutiques.BoutiqueStep.TITLE_WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueChosen;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueConfirmed;
import org.gonghui.contracts.BoutiqueEvent.BoutiqueEnded;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Accepted;
import org.jspecify.annotations.Nullable;

/** From the choice of a community to the confirmation of what it created, and its loss. */
final class Creating {

  static final int MOST = 50;

  private static final Duration REMIND = Duration.ofDays(30);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Creating(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * Which community takes which place.
   *
   * @param place of its street, from 1 on
   */
  record Choice(String unionId, String streetId, int place, String person) {}

  Change<Boutique> choose(String id, BoutiqueProgramme programme, Choice choice) {
    Boutique chosen =
        new Boutique(
            id,
            choice.unionId(),
            programme.id(),
            programme.unionId(),
            choice.streetId(),
            choice.place(),
            programme.services(),
            programme.rule(),
            CHOICE.to().orElseThrow(),
            today,
            choice.person(),
            List.of(),
            null,
            null,
            false,
            null,
            null,
            law.start(Deadlines.none(), Boutique.DUE, Rules.CREATION, now, REMIND));
    return Change.of(
        chosen,
        CHOICE.key(),
        new BoutiqueChosen(id, choice.unionId(), programme.id(), choice.streetId(), today));
  }

  /** A service of its own is given from a day on; under a name once at a time. */
  Change<Boutique> serve(Boutique it, String name, String need, LocalDate from) {
    SERVICE.check(it.status());
    Dates.notFuture(from, today);
    if (it.services().size() >= MOST) {
      throw new RuleBroken("boutique.too-many-services", MOST);
    }
    String stripped = name.strip();
    if (it.services().stream().anyMatch(one -> one.isGiven() && one.name().equals(stripped))) {
      throw new RuleBroken("boutique.same-service", stripped);
    }
    List<OwnService> all = new ArrayList<>(it.services());
    all.add(new OwnService(all.size() + 1, stripped, need.strip(), from, null));
    return Change.of(it.with(all, it.overdue(), it.deadlines()), SERVICE.key());
  }

  /** It is given up; it stays in the file with its last day. */
  Change<Boutique> stop(Boutique it, int number, LocalDate on) {
    SERVICE_END.check(it.status());
    Dates.notFuture(on, today);
    OwnService service =
        it.services().stream()
            .filter(one -> one.number() == number && one.isGiven())
            .findFirst()
            .orElseThrow(() -> new RuleBroken("boutique.no-such-service", number));
    if (on.isBefore(service.from())) {
      throw new RuleBroken("boutique.ends-before-it-begins", on, service.from());
    }
    if (it.status() == BoutiqueStatus.CONFIRMED && it.given() <= it.needed()) {
      LegalRule rule = law.rule(Rules.PROGRAMME, now);
      throw RuleBroken.of(rule, "boutique.services-below", it.given() - 1, it.needed());
    }
    List<OwnService> all =
        it.services().stream().map(one -> one.equals(service) ? one.ended(on) : one).toList();
    return Change.of(it.with(all, it.overdue(), it.deadlines()), SERVICE_END.key());
  }

  /**
   * What was created is confirmed: its services are there and the standard was found met.
   *
   * @param met the accepted appraisal of the community; null where there is none
   */
  Change<Boutique> confirm(Boutique it, @Nullable Accepted met, String person) {
    BoutiqueStatus next = CONFIRMATION.take(it.status());
    LegalRule rule = law.rule(Rules.PROGRAMME, now);
    if (it.chosenBy().equals(person)) {
      throw new Forbidden("boutique.confirmed-by-chooser");
    }
    if (it.given() < it.needed()) {
      throw RuleBroken.of(rule, "boutique.services-missing", it.given(), it.needed());
    }
    if (met == null || met.inspectedOn().isBefore(it.chosenOn())) {
      throw RuleBroken.of(rule, "boutique.standard-not-met", it.chosenOn());
    }
    return Change.of(
        it.confirmed(next, today, met.appraisalId()),
        CONFIRMATION.key(),
        new BoutiqueConfirmed(it.id(), it.unionId(), it.programmeId(), it.given(), today));
  }

  Change<Boutique> withdraw(Boutique it, String reason) {
    return over(
        it, it.status() == BoutiqueStatus.CONFIRMED ? TITLE_WITHDRAWAL : ENDING, today, reason);
  }

  /** The standard is met no more. */
  static Change<Boutique> lose(Boutique it, String appraisalId, LocalDate on) {
    return STANDARDS_LOST.allowed(it.status()) && appraisalId.equals(it.appraisalId())
        ? over(it, STANDARDS_LOST, on, appraisalId)
        : Change.none(it);
  }

  /**
   * Looks again, once it is confirmed, whether that rests on an appraisal that still holds.
   *
   * @param met the appraisal that holds; empty where none does
   */
  static Change<Boutique> recheck(Boutique it, String met, LocalDate on) {
    String rests = it.appraisalId();
    return rests == null || rests.equals(met) ? Change.none(it) : lose(it, rests, on);
  }

  /** The union is gone. */
  static Change<Boutique> close(Boutique it, LocalDate on) {
    return CLOSING.allowed(it.status()) ? over(it, CLOSING, on, null) : Change.none(it);
  }

  private static Change<Boutique> over(
      Boutique it, BoutiqueStep step, LocalDate on, @Nullable String because) {
    return Change.of(
        it.ended(step.take(it.status()), on, because),
        step.key(),
        new BoutiqueEnded(it.id(), it.unionId(), it.programmeId(), on));
  }
}
