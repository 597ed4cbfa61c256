package org.gonghui.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a workflow table, written as {@code when(APPLIED).to(ACCEPTED).by("officer")}.
 *
 * @param from statuses in which the step can be taken; empty for one that opens the case
 * @param target status it leads to; null where the case stays in its status
 * @param roles who may take it; {@link #SYSTEM} for steps that the clock or an event takes
 * @param timeLimit id of the {@link LegalRule} that says by when it is to be taken
 * @param term the step's name in the field, for example 受理
 */
public record StepRow<S extends Enum<S>>(
    Set<S> from,
    @Nullable S target,
    Set<String> roles,
    @Nullable String timeLimit,
    @Nullable String term) {

  /** The role of steps that nobody takes by hand. */
  public static final String SYSTEM = "system";

  public StepRow {
    if (from.isEmpty() && target == null) {
      throw new IllegalArgumentException("a step that opens a case leads to a status");
    }
  }

  /** A step that opens the case, in this status. */
  public static <S extends Enum<S>> StepRow<S> start(S target) {
    return new StepRow<>(Set.of(), target, Set.of(), null, null);
  }

  /** A step that can be taken in any of these statuses. */
  @SafeVarargs
  public static <S extends Enum<S>> When<S> when(S first, S... others) {
    Set<S> from = EnumSet.of(first, others);
    return new When<>(Collections.unmodifiableSet(from));
  }

  /** The same line with those who may take the step. */
  public StepRow<S> by(String... anyOf) {
    Set<String> all = new LinkedHashSet<>(roles);
    all.addAll(List.of(anyOf));
    return new StepRow<>(from, target, Collections.unmodifiableSet(all), timeLimit, term);
  }

  /** The same line for a step that the clock or an event takes. */
  public StepRow<S> bySystem() {
    return by(SYSTEM);
  }

  /** The same line with the rule that limits its time. */
  public StepRow<S> within(String rule) {
    return new StepRow<>(from, target, roles, rule, term);
  }

  /** The same line with the step's name in the field. */
  public StepRow<S> called(String fieldTerm) {
    return new StepRow<>(from, target, roles, timeLimit, fieldTerm);
  }

  /**
   * The left half of a line.
   *
   * @param from statuses in which the step can be taken
   */
  public record When<S extends Enum<S>>(Set<S> from) {

    /** Leads to this status. */
    public StepRow<S> to(S target) {
      return new StepRow<>(from, target, Set.of(), null, null);
    }

    /** Leaves the case in its status. */
    public StepRow<S> stay() {
      return new StepRow<>(from, null, Set.of(), null, null);
    }
  }
}
