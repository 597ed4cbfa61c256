package org.gonghui.platform.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * In which districts a viewer reads what is open to read: that of the union that they act for, and
 * that of the one that keeps their membership. A district is what lies under one topmost union.
 */
@Component
class Districts {

  private final AncestorPaths paths;
  private final ObjectProvider<HomeUnion> homes;

  Districts(AncestorPaths paths, ObjectProvider<HomeUnion> homes) {
    this.paths = paths;
    this.homes = homes;
  }

  /** The topmost unions; none where nothing binds the viewer to a district. */
  Mono<Set<String>> of(Viewer viewer) {
    Mono<String> acting = Mono.justOrEmpty(viewer.unionId());
    return Flux.concat(acting, home(viewer))
        .map(this::topmost)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Mono<String> home(Viewer viewer) {
    HomeUnion known = viewer.has(Roles.MEMBER) ? homes.getIfAvailable() : null;
    return known == null ? Mono.empty() : known.of(viewer);
  }

  /** A union that the directory does not know stands under nothing but itself. */
  private String topmost(String unionId) {
    try {
      return paths.of(unionId).getLast();
    } catch (RuleBroken unknown) {
      return unionId;
    }
  }
}
