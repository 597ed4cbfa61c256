package org.gonghui.services.stations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.StationKind;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Planning, equipping, opening, closing and finding stations. */
@Service
class StationService {

  private final Stations stations;
  private final StationMapKeeper keeper;
  private final UnionDirectory directory;
  private final Clock clock;

  StationService(
      Stations stations, StationMapKeeper keeper, UnionDirectory directory, Clock clock) {
    this.stations = stations;
    this.keeper = keeper;
    this.directory = directory;
    this.clock = clock;
  }

  Mono<Stored<Station>> plan(
      Command command,
      String unionId,
      StationKind kind,
      String name,
      String address,
      GeoPoint point,
      int capacity) {
    mustActFor(command.viewer(), unionId);
    return stations.add(
        command, Station.plan(Ids.next("station"), unionId, kind, name, address, point, capacity));
  }

  Mono<Stored<Station>> equip(
      String id, Command command, Set<Facility> facilities, List<OpeningHours> hours) {
    return stations.change(id, command, it -> it.equip(facilities, hours));
  }

  Mono<Stored<Station>> open(String id, Command command) {
    return stations.change(id, command, it -> it.open(WorkingDays.dateOf(command.now())));
  }

  Mono<Stored<Station>> close(String id, Command command) {
    return stations.change(id, command, it -> it.close(WorkingDays.dateOf(command.now())));
  }

  Mono<Stored<Station>> find(Viewer viewer, String id) {
    return stations.find(viewer, id);
  }

  Mono<Slice<Stored<Station>>> list(Viewer viewer, PageRequest page) {
    return stations.list(viewer, page);
  }

  List<StationMap.Hit> nearest(
      GeoPoint from, Set<Facility> offering, @Nullable Instant at, int limit) {
    Instant moment = at == null ? clock.instant() : at;
    return keeper.map().nearest(from, offering, moment.atZone(WorkingDays.ZONE), limit);
  }

  /** A union outside the officer's jurisdiction must look as if it did not exist. */
  private void mustActFor(Viewer viewer, String unionId) {
    String own = viewer.unionId();
    if (own == null || !directory.isWithin(unionId, own)) {
      throw new NotFound("Union", unionId);
    }
  }
}
