package org.gonghui.platform.store;

import org.gonghui.platform.security.Viewer;
import reactor.core.publisher.Mono;

/**
 * Says which union keeps the viewer's own membership, in a service that knows memberships; without
 * a bean no service does.
 */
public interface HomeUnion {

  /** The union; empty where they are no member. */
  Mono<String> of(Viewer viewer);
}
