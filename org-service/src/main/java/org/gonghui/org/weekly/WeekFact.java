package org.gonghui.org.weekly;

import java.time.LocalDate;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;

/**
 * Something that happened in a week, as an event told it.
 *
 * @param unionId the federation in whose area it happened
 * @param week as it is written
 * @param on its day
 * @param recordId what is counted: the enterprise, the founding or the new union
 * @param sourceId the record that tells of it
 */
public record WeekFact(
    String id,
    String unionId,
    WeekFigure figure,
    String week,
    LocalDate on,
    String recordId,
    String sourceId)
    implements Aggregate<WeekFact> {

  /** The fact that an event is: the same event is the same fact. */
  static Change<WeekFact> of(
      String eventId,
      WeekFigure figure,
      String unionId,
      LocalDate on,
      String recordId,
      String sourceId) {
    String id = "week-fact-" + eventId;
    return Change.of(
        new WeekFact(id, unionId, figure, Week.of(on).key(), on, recordId, sourceId), "entry");
  }
}
