package org.gonghui.org.todos;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.ToDoEvent.ToDoListed;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a record, or that nothing is.
 *
 * @param id that of the record, in whatever service it is
 * @param version of the record: what an older one says changes nothing
 * @param pending true while something is to be done
 */
public record ToDo(
    String id,
    String unionId,
    String kind,
    long version,
    boolean pending,
    List<String> persons,
    @Nullable String period,
    @Nullable String rule,
    @Nullable LocalDate lastDay,
    boolean overdue)
    implements Aggregate<ToDo> {

  /** Between the two parts of a place. */
  static final String BETWEEN = " ";

  private static final String STEP = "listing";

  public ToDo {
    persons = List.copyOf(persons);
  }

  /** Who answers for it sees it, whatever their union. */
  @Override
  public Set<String> people() {
    return Set.copyOf(persons);
  }

  /** Where it stands in the list: its last day and id. */
  String place() {
    return lastDay + BETWEEN + id;
  }

  static Change<ToDo> first(ToDoListed told, long version) {
    return Change.of(of(told, version), STEP);
  }

  /** Gives way to what is as new or newer: the same said again changes nothing. */
  Change<ToDo> next(ToDoListed told, long at) {
    ToDo next = of(told, at);
    return at < version || next.equals(this) ? Change.none(this) : Change.of(next, STEP);
  }

  private static ToDo of(ToDoListed it, long version) {
    return new ToDo(
        it.recordId(),
        it.unionId(),
        it.kind(),
        version,
        it.presses(),
        it.assignees(),
        it.period(),
        it.rule(),
        it.lastDay(),
        it.overdue());
  }
}
