package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a station for workers. */
@Topic(Topics.STATION)
public sealed interface StationEvent extends Event {

  /** Id of the station. */
  String stationId();

  /** The station opened its doors. */
  @EventType("station.opened.v1")
  record StationOpened(String stationId, String unionId, StationKind kind, LocalDate openedOn)
      implements StationEvent {}

  /** The station closed; it can open again. */
  @EventType("station.closed.v1")
  record StationClosed(String stationId, String unionId, StationKind kind, LocalDate closedOn)
      implements StationEvent {}
}
