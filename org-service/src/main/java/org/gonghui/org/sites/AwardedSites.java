package org.gonghui.org.sites;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells other features which unions are demonstration sites. */
@Component
public class AwardedSites {

  private final DemonstrationSites sites;

  AwardedSites(DemonstrationSites sites) {
    this.sites = sites;
  }

  /** True where the union has the plaque. */
  public Mono<Boolean> has(String unionId) {
    return sites
        .currentOf(unionId)
        .map(it -> it.state().status() == SiteStatus.AWARDED)
        .defaultIfEmpty(false);
  }
}
