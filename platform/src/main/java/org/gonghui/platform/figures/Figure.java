package org.gonghui.platform.figures;

import reactor.core.publisher.Mono;

/**
 * A figure that is asked of the database now and then: right after a restart, and the same on every
 * instance, whichever of them does the work that it watches.
 */
public interface Figure {

  /** Asks anew; cheap, by an index. */
  Mono<Void> refresh();
}
