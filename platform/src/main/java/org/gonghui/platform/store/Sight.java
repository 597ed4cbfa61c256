package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.empty;

import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.gonghui.platform.security.Viewer;
import reactor.core.publisher.Mono;

/**
 * Which aggregates of one kind a viewer may read: as a question about one and as a condition.
 *
 * @param open who reads them beyond their jurisdiction
 * @param districts in which districts a viewer reads what is open within them
 */
record Sight(Definition.Open open, Function<Viewer, Mono<Set<String>>> districts) {

  Mono<Boolean> reads(Viewer viewer, Envelope<?> it) {
    return switch (open) {
      case TO_NOBODY -> Mono.just(sees(viewer, it));
      case WITHIN_DISTRICT ->
          sees(viewer, it)
              ? Mono.just(true)
              : districts
                  .apply(viewer)
                  .map(them -> Jurisdiction.within(them, it.stored().ancestors()));
      case TO_ALL -> Mono.just(true);
    };
  }

  /** The same condition for a list. */
  Mono<Bson> readable(Viewer viewer) {
    return switch (open) {
      case TO_NOBODY -> Mono.just(Jurisdiction.visibleTo(viewer));
      case WITHIN_DISTRICT -> inDistrict(viewer);
      case TO_ALL -> Mono.just(empty());
    };
  }

  Mono<Bson> inDistrict(Viewer viewer) {
    return districts.apply(viewer).map(them -> Jurisdiction.openTo(viewer, them));
  }

  static boolean sees(Viewer viewer, Envelope<?> it) {
    return Jurisdiction.sees(viewer, it.stored().ancestors(), it.people());
  }
}
