package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What is to be done about a record by when 待办, as the service that keeps the record has it. */
@Topic(value = Topics.TO_DO, compacted = true)
public sealed interface ToDoEvent extends Event {

  /** Id of the record. */
  String recordId();

  /**
   * The period of a record that presses most, or that none does any more. The newest of a record is
   * the truth.
   *
   * @param kind of the record, for example {@code legal-aid-case}
   * @param unionId the union whose officers have to see to it
   * @param assignees ids of the persons who answer for it
   * @param period name of the period; null where nothing is to be done
   * @param rule id of the rule that sets it; null where nothing is to be done
   * @param lastDay the last day of it; null where nothing is to be done
   * @param overdue true where that has passed and it is still to be done
   */
  @EventType("to-do.listed.v1")
  record ToDoListed(
      String recordId,
      String kind,
      String unionId,
      List<String> assignees,
      @Nullable String period,
      @Nullable String rule,
      @Nullable LocalDate lastDay,
      boolean overdue)
      implements ToDoEvent {

    public ToDoListed {
      assignees = List.copyOf(assignees);
    }

    /** True where something is to be done. */
    public boolean presses() {
      return period != null;
    }
  }
}
