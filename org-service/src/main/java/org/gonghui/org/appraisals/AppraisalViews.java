package org.gonghui.org.appraisals;

import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows appraisals with the steps that who asks can take. */
@Component
public class AppraisalViews {

  private final Appraisals appraisals;
  private final AppraisalService service;
  private final DistrictLaw law;

  AppraisalViews(Appraisals appraisals, AppraisalService service, DistrictLaw law) {
    this.appraisals = appraisals;
    this.service = service;
    this.law = law;
  }

  /** The answer to a step. */
  public Mono<ResponseEntity<AppraisalView>> answer(Viewer viewer, Stored<Appraisal> stored) {
    return of(viewer, List.of(stored)).map(view -> Answer.changed(stored, view));
  }

  /** How these are shown: whether a home had its subsidy before is asked once for all of them. */
  Mono<Function<Stored<Appraisal>, AppraisalView>> of(Viewer viewer, List<Stored<Appraisal>> them) {
    List<Appraisal> waiting =
        them.stream().map(Stored::state).filter(AppraisalViews::isWithoutSubsidy).toList();
    return appraisals
        .subsidisedBefore(waiting)
        .map(before ->
            it -> {
              Appraisal state = it.state();
              boolean had = before.contains(state.unionId());
              return AppraisalView.of(state, viewer, service, had, law.of(state.unionId()));
            });
  }

  private static boolean isWithoutSubsidy(Appraisal it) {
    return it.kind() == AppraisalKind.WORKER_HOME
        && it.status() == AppraisalStatus.ACCEPTED
        && it.subsidy() == null;
  }
}
