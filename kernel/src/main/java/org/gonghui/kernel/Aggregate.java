package org.gonghui.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is loaded, decided on and stored as a whole; implemented by records.
 *
 * @param <S> the record itself
 */
public interface Aggregate<S extends Aggregate<S>> {

  /** Its id; sorts by the time of its making. */
  String id();

  /** The union it belongs to: officers of that union and of those above it see it. */
  String unionId();

  /**
   * For a union itself: the superior under which it stands, so that its ancestors are itself and
   * those of its superior. Null for everything else, and for the topmost union.
   */
  default @Nullable String superiorId() {
    return null;
  }

  /**
   * Further unions that it is between, as a transfer is: their officers and those of the unions
   * above them see it like those of {@link #unionId}.
   */
  default Set<String> otherUnions() {
    return Set.of();
  }

  /** Persons to whom it belongs or is assigned, who see it whatever their union. */
  default Set<String> people() {
    return Set.of();
  }

  /** Its legal periods, running and ended. */
  default Deadlines deadlines() {
    return Deadlines.none();
  }

  /** Persons who answer for what its periods wait for, beside the officers of its union. */
  default Set<String> assignees() {
    return Set.of();
  }

  /**
   * The union whose officers have to see to what its periods wait for, where that is another than
   * the one it belongs to, as of an appeal.
   */
  default String answeringUnionId() {
    return unionId();
  }

  /** What follows when the time for the reminder of a running deadline has come. */
  default Change<S> remind(Deadline deadline, java.time.Instant now) {
    throw new IllegalStateException("no reminder is defined for " + deadline.name());
  }

  /** What follows when a running deadline has passed: escalation, deemed consent, expiry. */
  default Change<S> expire(Deadline deadline, java.time.Instant now) {
    throw new IllegalStateException("no consequence is defined for " + deadline.name());
  }
}
