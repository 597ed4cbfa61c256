package org.gonghui.platform.moves;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Stored documents that carry the path of a union, and follow when a union above is moved. */
public interface PathFollower {

  /** Name of what follows; the followers of a service take their turns in its order. */
  String name();

  /** How many documents there are at or below a union. */
  Mono<Long> count(String unionId);

  /**
   * Brings the next documents at or below a union to the path that the directory has now. The same
   * stretch again does no harm.
   *
   * @param after the last one of the stretch before; empty at the beginning
   */
  Mono<Stretch> next(String unionId, String after);

  /**
   * What was gone through.
   *
   * @param seen how many documents
   * @param corrected how many of them had another path
   * @param last where to go on; null where that was the end
   */
  record Stretch(long seen, long corrected, @Nullable String last) {}
}
