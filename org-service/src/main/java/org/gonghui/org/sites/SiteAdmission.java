package org.gonghui.org.sites;

import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.appraisals.Admission;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The five standards are for unions that were named to become a demonstration site. */
@Component
class SiteAdmission implements Admission {

  private final DemonstrationSites sites;

  SiteAdmission(DemonstrationSites sites) {
    this.sites = sites;
  }

  @Override
  public AppraisalKind kind() {
    return AppraisalKind.DEMONSTRATION_SITE;
  }

  @Override
  public Mono<Void> require(String unionId) {
    return sites
        .currentOf(unionId)
        .switchIfEmpty(Mono.error(() -> new RuleBroken("site.not-named", unionId)))
        .then();
  }
}
