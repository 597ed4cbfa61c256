package org.gonghui.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A step of a workflow; an enum that implements it is the whole table:
 *
 * <pre>{@code
 * enum FoundingStep implements Step<Status> {
 *   PREPARE(start(PREPARING).by("officer")),
 *   APPLY(when(PREPARING, REFUSED).to(APPLIED).by("officer")),
 *   APPROVE(when(APPLIED).to(ESTABLISHED).by("officer").within("union.founding.decision")),
 *   REFUSE(when(APPLIED).to(REFUSED).by("officer").within("union.founding.decision"));
 *
 *   private final StepRow<Status> row;
 *
 *   FoundingStep(StepRow<Status> row) {
 *     this.row = row;
 *   }
 *
 *   @Override
 *   public StepRow<Status> row() {
 *     return row;
 *   }
 * }
 * }</pre>
 *
 * A step with several outcomes is several steps, one for each.
 *
 * @param <S> the statuses of the case
 */
public interface Step<S extends Enum<S>> {

  /** The constant's name; given by the enum. */
  String name();

  /** The enum itself; given by it. */
  Class<?> getDeclaringClass();

  /** The line of the table. */
  StepRow<S> row();

  /** The statuses in which it can be taken; empty for a step that opens the case. */
  default Set<S> from() {
    return row().from();
  }

  /** The status it leads to; empty where the case stays where it is. */
  default Optional<S> to() {
    return Optional.ofNullable(row().target());
  }

  /** Who may take it: any of these roles. */
  default Set<String> roles() {
    return row().roles();
  }

  /** Id of the rule that says by when it is to be taken. */
  default Optional<String> timeLimit() {
    return Optional.ofNullable(row().timeLimit());
  }

  /** Its name in history, addresses and messages: {@code ASSIGN_LAWYER} is assign-lawyer. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The workflow's name: {@code LegalAidStep} belongs to legal-aid. */
  default String workflow() {
    return getDeclaringClass()
        .getSimpleName()
        .replaceFirst("Steps?$", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** True where a case in this status can take it. */
  default boolean allowed(S status) {
    return from().contains(status);
  }

  /** True where one of these roles may take it. */
  default boolean permits(Collection<String> callerRoles) {
    Set<String> permitted = roles();
    for (String it : callerRoles) {
      if (permitted.contains(it)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses with {@link IllegalStep} where a case in this status cannot take it. */
  default void check(S status) {
    if (!allowed(status)) {
      throw new IllegalStep(this, status.name(), open(status));
    }
  }

  /** The steps of the same table that somebody can take from a status. */
  private List<Step<?>> open(S status) {
    List<Step<?>> open = new ArrayList<>();
    for (Object one : getDeclaringClass().getEnumConstants()) {
      if (one instanceof Step<?> step
          && step.from().contains(status)
          && !step.roles().contains(StepRow.SYSTEM)) {
        open.add(step);
      }
    }
    return open;
  }

  /** The status after it; refuses like {@link #check}. */
  default S take(S status) {
    check(status);
    return to().orElse(status);
  }
}
