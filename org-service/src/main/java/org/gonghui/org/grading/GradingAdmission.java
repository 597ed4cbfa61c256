package org.gonghui.org.grading;

import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.appraisals.Admission;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A grade is for federations whose class and level were determined. */
@Component
class GradingAdmission implements Admission {

  private final FederationGradings gradings;

  GradingAdmission(FederationGradings gradings) {
    this.gradings = gradings;
  }

  @Override
  public AppraisalKind kind() {
    return AppraisalKind.FEDERATION_GRADE;
  }

  @Override
  public Mono<Void> require(String unionId) {
    return gradings
        .currentOf(unionId)
        .switchIfEmpty(Mono.error(() -> new RuleBroken("grading.not-determined", unionId)))
        .then();
  }
}
