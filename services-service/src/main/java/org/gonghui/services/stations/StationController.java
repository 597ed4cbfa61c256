package org.gonghui.services.stations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.Set;
import org.gonghui.contracts.StationKind;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.services.stations.StationViews.Equipment;
import org.gonghui.services.stations.StationViews.NearestStations;
import org.gonghui.services.stations.StationViews.NewStation;
import org.gonghui.services.stations.StationViews.StationView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Stations over HTTP. */
@RestController
@RequestMapping("/api/v1/stations")
@Tag(name = "stations", description = "户外劳动者服务站点：暖蜂驿站、爱心角+、职工服务中心、工会驿站")
class StationController {

  private final StationService stations;

  StationController(StationService stations) {
    this.stations = stations;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  @Operation(
      summary = "筹建站点 Plan a station",
      description =
          "The station belongs to a union of the officer's jurisdiction; nobody finds it before it"
              + " is equipped and opened.")
  Mono<ResponseEntity<StationView>> plan(@Valid @RequestBody NewStation body, Command command) {
    return stations
        .plan(
            command,
            body.unionId(),
            body.kind(),
            body.name(),
            body.address(),
            new GeoPoint(body.longitude(), body.latitude()),
            body.capacity())
        .map(it ->
            Answer.created(
                it,
                "/api/v1/stations/" + it.state().id(),
                stored -> StationView.of(stored, command.viewer())));
  }

  @PutMapping("/{id}/equipment")
  @Versioned
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Operation(
      summary = "配置服务与开放时间 Say what it offers and when",
      description = "Replaces the facilities and opening hours.")
  Mono<ResponseEntity<StationView>> equip(
      @PathVariable String id, @Valid @RequestBody Equipment body, Command command) {
    return stations
        .equip(id, command, body.facilities(), body.openingHours())
        .map(it -> changed(it, command));
  }

  @PostMapping("/{id}/opening")
  @Versioned
  @Access(roles = Roles.OFFICER)
  @Operation(
      summary = "开放 Open the station",
      description =
          "From now on it is found by whoever looks for the nearest one, and counts for point 33 of"
              + " the plan.")
  Mono<ResponseEntity<StationView>> open(@PathVariable String id, Command command) {
    return stations.open(id, command).map(it -> changed(it, command));
  }

  @PostMapping("/{id}/closing")
  @Versioned
  @Access(roles = Roles.OFFICER)
  @Operation(
      summary = "关闭 Close the station",
      description = "Nobody finds it any more; it can be opened again.")
  Mono<ResponseEntity<StationView>> close(@PathVariable String id, Command command) {
    return stations.close(id, command).map(it -> changed(it, command));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "查看站点 Look at a station", description = "Every signed-in person may.")
  Mono<ResponseEntity<StationView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return stations
        .find(viewer, id)
        .map(it -> Answer.ok(it, stored -> StationView.of(stored, viewer), request));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "站点列表 List stations", description = "Newest first.")
  @Listed({
    @Filter(name = "status", field = "state.status", type = StationStatus.class),
    @Filter(name = "kind", field = "state.kind", type = StationKind.class),
    @Filter(name = "facility", field = "state.facilities", type = Facility.class),
    @Filter(name = "unionId", field = "ancestors")
  })
  Mono<Page<StationView>> list(Viewer viewer, PageRequest page) {
    return stations
        .list(viewer, page)
        .map(it -> Page.of(page, it, stored -> StationView.of(stored, viewer)));
  }

  @GetMapping("/nearest")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "最近的开放站点 Find the nearest open stations",
      description =
          "Those that are open at the moment and offer every facility asked for, nearest first; at"
              + " most a second behind the truth.")
  NearestStations nearest(
      @Parameter(description = "WGS 84", example = "114.0610")
          @RequestParam
          @DecimalMin("-180")
          @DecimalMax("180")
          double longitude,
      @Parameter(description = "WGS 84", example = "22.6557")
          @RequestParam
          @DecimalMin("-90")
          @DecimalMax("90")
          double latitude,
      @Parameter(description = "Everything it has to offer") @RequestParam(defaultValue = "")
          Set<Facility> facility,
      @Parameter(
              description = "Open at this moment; now, where it is not given",
              example = "2026-06-01T12:00:00+08:00")
          @RequestParam
          @Nullable OffsetDateTime at,
      @Parameter(description = "How many", example = "5")
          @RequestParam(defaultValue = "5")
          @Min(1)
          @Max(50)
          int limit) {
    return NearestStations.of(
        stations.nearest(
            new GeoPoint(longitude, latitude),
            facility,
            at == null ? null : at.toInstant(),
            limit));
  }

  private static ResponseEntity<StationView> changed(
      org.gonghui.platform.store.Stored<Station> stored, Command command) {
    return Answer.changed(stored, it -> StationView.of(it, command.viewer()));
  }
}
