package org.gonghui.platform.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gonghui.contracts.ToDoEvent.ToDoListed;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Tells what presses most about an aggregate 待办, behind the facts of the change that made it so; a
 * change that leaves it as it was tells nothing.
 */
final class Pressing {

  /** LegalAidCase is legal-aid-case; every write asks. */
  private static final ClassValue<String> KINDS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private Pressing() {}

  /**
   * The facts of a change, and what presses after it where that is another than before. Of what
   * neither pressed nor presses there is nothing to tell, wherever it moves: the list's own records
   * bear the ids of others and would be taken for them.
   *
   * @param before the aggregate before the change; null for a new one
   */
  static <S extends Aggregate<S>> List<Event> told(@Nullable S before, Change<S> change) {
    Optional<Deadline> was = before == null ? Optional.empty() : before.deadlines().pressing();
    Optional<Deadline> is = change.state().deadlines().pressing();
    if (was.isEmpty() && is.isEmpty()) {
      return change.events();
    }
    ToDoListed now = of(change.state(), is);
    if (before != null && now.equals(of(before, was))) {
      return change.events();
    }
    List<Event> all = new ArrayList<>(change.events());
    all.add(now);
    return all;
  }

  private static <S extends Aggregate<S>> ToDoListed of(S state, Optional<Deadline> first) {
    return new ToDoListed(
        state.id(),
        KINDS.get(state.getClass()),
        state.answeringUnionId(),
        first.isEmpty() ? List.of() : state.assignees().stream().sorted().toList(),
        first.map(Deadline::name).orElse(null),
        first.map(Deadline::rule).orElse(null),
        first.map(Pressing::lastDay).orElse(null),
        first.filter(it -> !it.open()).isPresent());
  }

  private static LocalDate lastDay(Deadline it) {
    return WorkingDays.dateOf(it.dueAt().minusMillis(1));
  }
}
