package org.gonghui.platform.privacy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * Plain documents beside the aggregates that are nothing but a person's own; a bean for each
 * collection of {@link HeldData#loose}. An erasure deletes them.
 */
public interface LooseData {

  /** Name of the collection. */
  String collection();

  /**
   * Deletes what was said to or by a person until this moment; done again, the same. What came
   * later stays: they may have come back.
   */
  Mono<Void> forget(String personId, Instant until);

  /** The condition of what was said until this moment, or before such moments were kept. */
  static Bson saidUntil(String path, Instant until) {
    return or(eq(path, null), lte(path, until));
  }
}
