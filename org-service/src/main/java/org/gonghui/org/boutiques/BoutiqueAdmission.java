package org.gonghui.org.boutiques;

import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.appraisals.Admission;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The standard is for communities that were chosen. */
@Component
class BoutiqueAdmission implements Admission {

  private final Boutiques boutiques;

  BoutiqueAdmission(Boutiques boutiques) {
    this.boutiques = boutiques;
  }

  @Override
  public AppraisalKind kind() {
    return AppraisalKind.BOUTIQUE_FEDERATION;
  }

  @Override
  public Mono<Void> require(String unionId) {
    return boutiques
        .currentOf(unionId)
        .switchIfEmpty(Mono.error(() -> new RuleBroken("boutique.not-chosen", unionId)))
        .then();
  }
}
