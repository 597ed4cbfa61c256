package org.gonghui.services.stations;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.StationEvent.StationClosed;
import org.gonghui.contracts.StationEvent.StationOpened;
import org.gonghui.contracts.StationKind;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A station for workers.
 *
 * @param unionId the union that runs it
 * @param point where it is
 * @param capacity how many people it holds at a time
 * @param openedOn when it opened for the first time; null while it is planned
 */
public record Station(
    String id,
    String unionId,
    StationKind kind,
    String name,
    String address,
    GeoPoint point,
    List<OpeningHours> hours,
    Set<Facility> facilities,
    int capacity,
    StationStatus status,
    @Nullable LocalDate openedOn)
    implements Aggregate<Station> {

  public Station {
    hours = List.copyOf(hours);
    facilities =
        facilities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(facilities));
  }

  /** Plans a station; nobody finds it before it is opened. */
  static Change<Station> plan(
      String id,
      String unionId,
      StationKind kind,
      String name,
      String address,
      GeoPoint point,
      int capacity) {
    return Change.of(
        new Station(
            id,
            unionId,
            kind,
            name,
            address,
            point,
            List.of(),
            Set.of(),
            capacity,
            StationStatus.PLANNED,
            null),
        StationStep.PLANNING.key());
  }

  /** Says what it offers and when. */
  Change<Station> equip(Set<Facility> offered, List<OpeningHours> openingHours) {
    StationStep.EQUIPPING.check(status);
    return Change.of(with(openingHours, offered, status, openedOn), StationStep.EQUIPPING.key());
  }

  /** Opens its doors; a station without hours or offers would send workers in vain. */
  Change<Station> open(LocalDate today) {
    StationStep.OPENING.check(status);
    if (hours.isEmpty() || facilities.isEmpty()) {
      throw new RuleBroken("station.not-equipped");
    }
    LocalDate first = openedOn == null ? today : openedOn;
    return Change.of(
        with(hours, facilities, StationStatus.OPEN, first),
        StationStep.OPENING.key(),
        new StationOpened(id, unionId, kind, first));
  }

  /** Closes it. */
  Change<Station> close(LocalDate today) {
    StationStep.CLOSING.check(status);
    return Change.of(
        with(hours, facilities, StationStatus.CLOSED, openedOn),
        StationStep.CLOSING.key(),
        new StationClosed(id, unionId, kind, today));
  }

  /** True where its doors are open at this moment. */
  boolean openAt(ZonedDateTime moment) {
    return status == StationStatus.OPEN
        && hours.stream().anyMatch(it -> it.openAt(moment.getDayOfWeek(), moment.toLocalTime()));
  }

  private Station with(
      List<OpeningHours> hours,
      Set<Facility> facilities,
      StationStatus status,
      @Nullable LocalDate openedOn) {
    return new Station(
        id, unionId, kind, name, address, point, hours, facilities, capacity, status, openedOn);
  }
}
