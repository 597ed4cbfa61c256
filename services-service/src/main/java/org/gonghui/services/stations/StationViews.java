package org.gonghui.services.stations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.StationKind;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** What crosses HTTP about stations. */
final class StationViews {

  private static final WorkflowTable<StationStatus, StationStep> STEPS =
      WorkflowTable.of(StationStep.class);

  private StationViews() {}

  /** A station to be planned. */
  @Schema(name = "NewStation")
  record NewStation(
      @Schema(description = "The union that runs it", example = "u-bantian")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @NotNull StationKind kind,
      @Schema(example = "天安云谷暖蜂驿站") @NotBlank @Size(max = 80) String name,
      @Schema(example = "坂田街道雪岗北路2018号") @NotBlank @Size(max = 200) String address,
      @Schema(description = "WGS 84", example = "114.0613") @DecimalMin("-180") @DecimalMax("180")
          double longitude,
      @Schema(description = "WGS 84", example = "22.6562") @DecimalMin("-90") @DecimalMax("90")
          double latitude,
      @Schema(description = "How many people it holds", example = "12") @Min(1) @Max(10_000)
          int capacity) {}

  /** What a station offers and when. */
  @Schema(name = "StationEquipment")
  record Equipment(
      @NotEmpty Set<@NotNull Facility> facilities,
      @NotEmpty @Size(max = 14) List<@NotNull OpeningHours> openingHours) {}

  /** A station as everybody sees it. */
  @Schema(name = "Station")
  record StationView(
      @Schema(example = "station-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "u-bantian") String unionId,
      StationKind kind,
      @Schema(example = "坂田街道暖蜂驿站") String name,
      @Schema(example = "坂田街道吉华路1号") String address,
      @Schema(example = "114.0664") double longitude,
      @Schema(example = "22.6322") double latitude,
      Set<Facility> facilities,
      List<OpeningHours> openingHours,
      @Schema(example = "12") int capacity,
      StationStatus status,
      @Nullable LocalDate openedOn,
      @Schema(description = "What the caller may do next", example = "[\"equipping\", \"opening\"]")
          List<String> allowedSteps) {

    static StationView of(Stored<Station> stored, Viewer viewer) {
      Station it = stored.state();
      boolean own = viewer.unionId() != null && stored.ancestors().contains(viewer.unionId());
      return new StationView(
          it.id(),
          it.unionId(),
          it.kind(),
          it.name(),
          it.address(),
          it.point().lng(),
          it.point().lat(),
          it.facilities(),
          it.hours(),
          it.capacity(),
          it.status(),
          it.openedOn(),
          own
              ? STEPS.allowed(it.status(), viewer.roles()).stream().map(StationStep::key).toList()
              : List.of());
    }
  }

  /** The nearest open stations, nearest first. */
  @Schema(name = "NearestStations")
  record NearestStations(List<NearestStation> items) {

    static NearestStations of(List<StationMap.Hit> hits) {
      return new NearestStations(hits.stream().map(NearestStation::of).toList());
    }
  }

  /** A station and how far it is. */
  @Schema(name = "NearestStation")
  record NearestStation(
      @Schema(example = "station-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      StationKind kind,
      @Schema(example = "坂田街道暖蜂驿站") String name,
      @Schema(example = "坂田街道吉华路1号") String address,
      @Schema(example = "114.0664") double longitude,
      @Schema(example = "22.6322") double latitude,
      Set<Facility> facilities,
      @Schema(description = "Metres as the crow flies", example = "182") long metres) {

    private static NearestStation of(StationMap.Hit hit) {
      Station it = hit.station();
      return new NearestStation(
          it.id(),
          it.kind(),
          it.name(),
          it.address(),
          it.point().lng(),
          it.point().lat(),
          it.facilities(),
          Math.round(hit.metres()));
    }
  }
}
