package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;

/** What happens to the term of a union's committee 任期. */
@Topic(Topics.TERM)
public sealed interface TermEvent extends Event {

  /** Id of the term. */
  String termId();

  /** The union whose committee it is. */
  String unionId();

  /**
   * A term began: by an approved election, or entered as running already.
   *
   * @param viceChairIds of the committee; empty in events of before they were told
   */
  @EventType("term.begun.v1")
  record TermBegun(
      String termId,
      String unionId,
      LocalDate startsOn,
      LocalDate endsOn,
      String chairId,
      List<String> committeeIds,
      List<String> viceChairIds)
      implements TermEvent {

    public TermBegun {
      committeeIds = List.copyOf(committeeIds);
      viceChairIds = viceChairIds == null ? List.of() : List.copyOf(viceChairIds);
    }
  }

  /** The union asked its superior for an extension. */
  @EventType("term.extension-asked.v1")
  record TermExtensionAsked(String termId, String unionId, int months, LocalDate askedOn)
      implements TermEvent {}

  /**
   * The superior granted the extension.
   *
   * @param endsOn the new last day
   */
  @EventType("term.extended.v1")
  record TermExtended(String termId, String unionId, LocalDate endsOn) implements TermEvent {}

  /** The superior refused the extension, with a reason that the file holds. */
  @EventType("term.extension-refused.v1")
  record TermExtensionRefused(String termId, String unionId, LocalDate refusedOn)
      implements TermEvent {}

  /** The time to decide on the extension has passed: the matter went to the union above. */
  @EventType("term.extension-escalated.v1")
  record TermExtensionEscalated(String termId, String unionId, String escalatedTo)
      implements TermEvent {}

  /** The term ended without a new committee. */
  @EventType("term.overdue.v1")
  record TermOverdue(String termId, String unionId, LocalDate endedOn) implements TermEvent {}

  /**
   * A new committee follows.
   *
   * @param endedOn the day on which it was elected
   */
  @EventType("term.ended.v1")
  record TermEnded(String termId, String unionId, LocalDate endedOn) implements TermEvent {}
}
