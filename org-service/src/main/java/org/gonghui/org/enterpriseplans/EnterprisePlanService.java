package org.gonghui.org.enterpriseplans;

import java.util.List;
import java.util.function.BiFunction;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes plans and leads them from step to step. */
@Service
public class EnterprisePlanService {

  private final EnterprisePlans plans;
  private final EnterpriseService enterprises;
  private final DistrictLaw law;

  EnterprisePlanService(EnterprisePlans plans, EnterpriseService enterprises, DistrictLaw law) {
    this.plans = plans;
    this.enterprises = enterprises;
    this.law = law;
  }

  /** The newest plan for an enterprise, whoever asks; empty where there never was one. */
  public Mono<PlanGlance> newestOf(String enterpriseId) {
    return plans.newestOf(enterpriseId).map(it -> PlanGlance.of(it.state()));
  }

  /** An enterprise whose file the caller does not see is as unknown as one that is not there. */
  Mono<Stored<EnterprisePlan>> open(
      Command command, String enterpriseId, Goal goal, List<Duty> duties) {
    return enterprises
        .find(command.viewer(), enterpriseId)
        .onErrorMap(NotFound.class, _ -> new RuleBroken("enterprise.unknown", enterpriseId))
        .doOnNext(it -> it.state().requireOpen())
        .map(it ->
            planning(command, it.state().unionId())
                .open(
                    Ids.next("enterprise-plan"), it.state().unionId(), enterpriseId, goal, duties))
        .flatMap(it -> plans.add(command, it));
  }

  Mono<Stored<EnterprisePlan>> aim(Command command, String id, Goal goal) {
    return change(command, id, (planning, it) -> planning.aim(it, goal));
  }

  Mono<Stored<EnterprisePlan>> add(Command command, String id, Duty duty) {
    return change(command, id, (planning, it) -> planning.add(it, duty));
  }

  Mono<Stored<EnterprisePlan>> change(Command command, String id, int number, Duty duty) {
    return change(command, id, (planning, it) -> planning.change(it, number, duty));
  }

  Mono<Stored<EnterprisePlan>> done(Command command, String id, int number, Measure.Done how) {
    return change(command, id, (planning, it) -> planning.done(it, number, how));
  }

  Mono<Stored<EnterprisePlan>> close(Command command, String id, String reason) {
    return change(command, id, (planning, it) -> planning.close(it, reason));
  }

  /** All plans for an enterprise go to where its file is. */
  Mono<Void> follow(Command command, String enterpriseId) {
    return enterprises
        .find(command.viewer(), enterpriseId)
        .map(it -> it.state().unionId())
        .flatMapMany(federation ->
            plans
                .of(enterpriseId)
                .concatMap(
                    it -> plans.change(it.state().id(), command, plan -> plan.follow(federation))))
        .then();
  }

  private Mono<Stored<EnterprisePlan>> change(
      Command command,
      String id,
      BiFunction<Planning, EnterprisePlan, Change<EnterprisePlan>> step) {
    return plans.change(id, command, it -> step.apply(planning(command, it.unionId()), it));
  }

  private Planning planning(Command command, String unionId) {
    return new Planning(law.of(unionId), command.now());
  }
}
