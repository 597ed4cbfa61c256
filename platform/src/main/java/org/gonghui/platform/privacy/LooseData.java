package org.gonghui.platform.privacy;

import java.time.Instant;
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
}
