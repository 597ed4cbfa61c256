package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a mutual-insurance cover 互助保障. */
@Topic(Topics.COVER)
public sealed interface CoverEvent extends Event {

  /** Id of the cover. */
  String coverId();

  /**
   * A verified courier or rider was given the accident cover.
   *
   * @param from first day of the cover
   * @param until last day of the cover
   */
  @EventType("cover.given.v1")
  record AccidentCoverGiven(
      String coverId,
      String memberId,
      String personId,
      String unionId,
      LocalDate from,
      LocalDate until)
      implements CoverEvent {}
}
