package org.gonghui.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * What a decision of the domain comes to: the new state, the name of the step that led there, and
 * the facts to publish. The store writes all of it at once or not at all.
 *
 * @param state the state after the decision
 * @param step name of the step for the history, for example {@code assignment}; empty where nothing
 *     changed
 * @param events the facts, in the order in which they shall be published
 */
public record Change<S>(S state, String step, List<Event> events) {

  public Change {
    events = List.copyOf(events);
  }

  /** A step that led to {@code state}, with the facts that others shall know. */
  public static <S> Change<S> of(S state, String step, Event... events) {
    return new Change<>(state, step, List.of(events));
  }

  /** Nothing to do: the state is as the decision wants it already, so nothing is written. */
  public static <S> Change<S> none(S state) {
    return new Change<>(state, "", List.of());
  }

  /** True where nothing is to be written. */
  public boolean isNone() {
    return step.isEmpty();
  }

  /** The same change with further facts. */
  public Change<S> and(Event... more) {
    List<Event> all = new ArrayList<>(events);
    all.addAll(List.of(more));
    return new Change<>(state, step, all);
  }
}
