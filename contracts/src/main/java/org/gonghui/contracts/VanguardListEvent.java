package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the yearly task list of the vanguard team 年度任务清单. */
@Topic(Topics.VANGUARD_LIST)
public sealed interface VanguardListEvent extends Event {

  /** Id of the list. */
  String listId();

  /** The union whose team it is for. */
  String unionId();

  /** The list of a year is out: orders can be made of its items. */
  @EventType("vanguard-list.published.v1")
  record VanguardListPublished(
      String listId, String unionId, int year, int items, LocalDate publishedOn)
      implements VanguardListEvent {}

  /** The year is closed: no further orders. */
  @EventType("vanguard-list.closed.v1")
  record VanguardListClosed(String listId, String unionId, int year, LocalDate closedOn)
      implements VanguardListEvent {}
}
