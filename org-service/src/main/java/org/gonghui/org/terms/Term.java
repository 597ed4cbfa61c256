package org.gonghui.org.terms;

import static org.gonghui.org.terms.TermStep.CLOSING;
import static org.gonghui.org.terms.TermStep.ESCALATION;
import static org.gonghui.org.terms.TermStep.EXPIRY;
import static org.gonghui.org.terms.TermStep.REMINDER;
import static org.gonghui.org.terms.TermStep.SUCCESSION;
import static org.gonghui.org.terms.TermStep.UNDECIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.TermEvent.TermEnded;
import org.gonghui.contracts.TermEvent.TermExtensionEscalated;
import org.gonghui.contracts.TermEvent.TermOverdue;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.org.approval.Decided;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/**
 * The term of a union's committee. How it begins is in {@link TermOpening}, how it is extended in
 * {@link Extending}.
 *
 * @param unionId whose committee
 * @param electionId the election that it came from; null where it was entered
 * @param startsOn the day of the election
 * @param endsOn its last day, extended or not
 * @param letter number of the letter by which a superior outside of this system approved it, where
 *     it was entered
 * @param extension what was asked about its end last
 * @param appliedRules which rules its steps followed, in their order
 */
public record Term(
    String id,
    String unionId,
    @Nullable String electionId,
    Committee committee,
    LocalDate startsOn,
    LocalDate endsOn,
    int years,
    TermStatus status,
    @Nullable String letter,
    @Nullable Extension extension,
    List<StepRules> appliedRules,
    Deadlines deadlines)
    implements Decided<Term> {

  /** Name of the period that ends with the term. */
  static final String END = "term-end";

  public Term {
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  /** A new committee follows; told twice, it is so once. */
  Change<Term> end(LocalDate on) {
    return ended(SUCCESSION, deadlines.meet(END), on);
  }

  /** The union was merged or dissolved, and its committee with it. */
  Change<Term> close(LocalDate on) {
    return ended(CLOSING, deadlines.cancel(END), on);
  }

  private Change<Term> ended(TermStep step, Deadlines without, LocalDate on) {
    if (status == TermStatus.ENDED) {
      return Change.none(this);
    }
    Deadlines ended = without.cancel(DecisionTime.DEADLINE);
    return Change.of(
        with(step.take(status), endsOn, extension, ended),
        step.key(),
        new TermEnded(id, unionId, on));
  }

  @Override
  public Term deciding(UnaryOperator<Decision> change) {
    return extension == null || status == TermStatus.ENDED
        ? this
        : with(status, endsOn, extension.with(change.apply(extension.decision())), deadlines);
  }

  @Override
  public Change<Term> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(
        with(status, endsOn, extension, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  @Override
  public Change<Term> expire(Deadline deadline, Instant now) {
    return deadline.name().equals(END) ? passed() : undecided(deadline, now);
  }

  /** It has ended and nobody follows: the superior sees it on its list until somebody does. */
  private Change<Term> passed() {
    return Change.of(
        with(EXPIRY.take(status), endsOn, extension, deadlines.miss(END)),
        EXPIRY.key(),
        new TermOverdue(id, unionId, endsOn));
  }

  private Change<Term> undecided(Deadline deadline, Instant now) {
    Extension asked = Objects.requireNonNull(extension);
    if (asked.decision().isWithTheLast()) {
      UNDECIDED.check(status);
      return Change.of(
          with(status, endsOn, asked, deadlines.miss(deadline.name())), UNDECIDED.key());
    }
    ESCALATION.check(status);
    Decision above = asked.decision().goesUp();
    Deadlines running = DecisionTime.follow(deadlines, deadline, above, now);
    return Change.of(
        with(status, endsOn, asked.with(above), running),
        ESCALATION.key(),
        new TermExtensionEscalated(id, unionId, above.authority().unionId()));
  }

  Term with(TermStatus next, LocalDate lastDay, @Nullable Extension other, Deadlines running) {
    return copy(next, lastDay, letter, other, appliedRules, running);
  }

  /** The same with the letter of a superior outside. */
  Term approvedBy(@Nullable String number) {
    return copy(status, endsOn, number, extension, appliedRules, deadlines);
  }

  /** The same with what a step followed. */
  Term by(StepRules step) {
    return copy(status, endsOn, letter, extension, StepRules.and(appliedRules, step), deadlines);
  }

  private Term copy(
      TermStatus next,
      LocalDate lastDay,
      @Nullable String number,
      @Nullable Extension other,
      List<StepRules> rules,
      Deadlines running) {
    return new Term(
        id,
        unionId,
        electionId,
        committee,
        startsOn,
        lastDay,
        years,
        next,
        number,
        other,
        rules,
        running);
  }
}
