package org.gonghui.org.founding;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.founding.PreparationCheck.EnterpriseFacts;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.law.RulesFollowed;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Founds unions: looks up what a decision needs, decides, stores. */
@Service
class UnionFoundingService {

  private static final Viewer SYSTEM = Viewer.system("founding");

  private final UnionFoundings foundings;
  private final EnterpriseService enterprises;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final Deciders deciders;
  private final DistrictLaw law;

  UnionFoundingService(
      UnionFoundings foundings,
      EnterpriseService enterprises,
      UnionService unions,
      UnionDirectory directory,
      Deciders deciders,
      DistrictLaw law) {
    this.foundings = foundings;
    this.enterprises = enterprises;
    this.unions = unions;
    this.directory = directory;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<UnionFounding>> prepare(
      Command command, String superior, @Nullable String code, Preparation plan) {
    String id = Ids.next("founding");
    String newUnionId = code == null ? "u-" + id.substring("founding-".length()) : "u-" + code;
    return Mono.defer(() -> {
      requirePlace(command.viewer(), superior, newUnionId);
      Change<UnionFounding> made =
          UnionFounding.prepare(
              id,
              superior,
              newUnionId,
              code,
              plan,
              command.viewer().person(),
              WorkingDays.dateOf(command.now()));
      return checked(command, superior, plan)
          .flatMap(rules -> foundings.add(command, UnionFounding.by(made, rules)));
    });
  }

  Mono<Stored<UnionFounding>> amend(Command command, String id, Preparation plan) {
    String person = command.viewer().person();
    return foundings
        .find(command.viewer(), id)
        .flatMap(it -> checked(command, it.state().superior(), plan))
        .flatMap(rules ->
            foundings.change(id, command, it -> UnionFounding.by(it.amend(plan, person), rules)));
  }

  Mono<Stored<UnionFounding>> apply(Command command, String id) {
    String person = command.viewer().person();
    return asked(command, id, it -> it.apply(person, time(command, it), command.now()));
  }

  Mono<Stored<UnionFounding>> answer(Command command, String id, String reply) {
    String person = command.viewer().person();
    return asked(command, id, it -> it.answer(person, reply, time(command, it), command.now()));
  }

  Mono<Stored<UnionFounding>> approve(Command command, String id) {
    return foundings
        .find(command.viewer(), id)
        .map(Stored::state)
        .flatMap(it -> asking(unions.living(it.superior()), it.plan()))
        .flatMap(
            told -> decided(command, id, it -> approve(command, it, told.getT1(), told.getT2())));
  }

  /** What the approval depends on: whether the name is taken, and the files of the enterprises. */
  private Mono<Tuple2<Boolean, Map<String, EnterpriseFacts>>> asking(
      String superior, Preparation plan) {
    return Mono.zip(
        unions.isNameTaken(superior, plan.name()), facts(superior, plan.enterpriseIds()));
  }

  private Change<UnionFounding> approve(
      Command command,
      UnionFounding it,
      boolean nameTaken,
      Map<String, EnterpriseFacts> enterprises) {
    Change<UnionFounding> change = it.approve(command.viewer().person(), command.now());
    RulesFollowed rules = rules(command, it.superior());
    rules.rule(Rules.APPROVAL);
    rules.rule(Rules.DECISION);
    unions.requireFits(it.plan().kind(), unions.living(it.superior()), nameTaken, rules);
    PreparationCheck.stillFree(it.plan(), enterprises);
    return UnionFounding.by(change, rules);
  }

  Mono<Stored<UnionFounding>> refuse(Command command, String id, String reason) {
    return decided(command, id, it -> it.refuse(command.viewer().person(), reason, command.now()));
  }

  Mono<Stored<UnionFounding>> withdraw(Command command, String id) {
    return foundings.change(id, command, UnionFounding::withdraw);
  }

  /** True where this viewer is one who may decide on the founding as it stands. */
  boolean mayDecide(Viewer viewer, UnionFounding founding) {
    return deciders.may(viewer, founding.decision(), founding.applicants());
  }

  /** Enterprises grow and find other unions while a plan lies: it is checked again. */
  private Mono<Stored<UnionFounding>> asked(
      Command command, String id, Function<UnionFounding, Change<UnionFounding>> step) {
    return foundings
        .find(command.viewer(), id)
        .flatMap(it -> checked(command, it.state().superior(), it.state().plan()))
        .doOnNext(rules -> rules.rule(Rules.DECISION))
        .flatMap(
            rules -> foundings.change(id, command, it -> UnionFounding.by(step.apply(it), rules)));
  }

  /** Who applied does not decide, and after the time has passed only the union above does. */
  private Mono<Stored<UnionFounding>> decided(
      Command command, String id, Function<UnionFounding, Change<UnionFounding>> step) {
    return foundings.change(
        id,
        command,
        it -> {
          Change<UnionFounding> change = step.apply(it);
          if (command.viewer().isAmong(it.applicants())) {
            throw new Forbidden("founding.own-application");
          }
          if (!mayDecide(command.viewer(), it)) {
            throw new Forbidden(
                "founding.not-yours-to-decide", it.decision().authority().unionId());
          }
          return change;
        });
  }

  /** The path up the tree is also the order in which the matter goes up. */
  private DecisionTime time(Command command, UnionFounding founding) {
    return DecisionTime.of(
        law.of(founding.superior()),
        Rules.DECISION,
        directory.of(founding.superior()),
        command.now());
  }

  /**
   * Those who act for the superior or above may prepare, and those whose own union is the one that
   * is to be founded: their tokens name it already.
   */
  private void requirePlace(Viewer viewer, String superior, String newUnionId) {
    boolean own = newUnionId.equals(viewer.unionId());
    UnionListed above =
        directory
            .find(superior)
            .filter(_ -> own || unions.isWithin(viewer, superior))
            .orElseThrow(() -> new RuleBroken("union.unknown", superior));
    if (!unions.living(superior).equals(superior)) {
      throw new RuleBroken("union.superior-gone", above.name());
    }
    if (directory.find(newUnionId).isPresent()) {
      throw new Duplicate("founding.code-taken");
    }
  }

  /** A superior that was merged meanwhile has its place taken by the one that goes on. */
  private Mono<RulesFollowed> checked(Command command, String asked, Preparation plan) {
    String superior = unions.living(asked);
    RulesFollowed rules = rules(command, superior);
    return unions
        .isNameTaken(superior, plan.name())
        .doOnNext(taken -> unions.requireFits(plan.kind(), superior, taken, rules))
        .then(facts(superior, plan.enterpriseIds()))
        .doOnNext(it -> new PreparationCheck(rules).check(plan, it))
        .thenReturn(rules);
  }

  private RulesFollowed rules(Command command, String unionId) {
    return new RulesFollowed(law.of(unionId).rules(), WorkingDays.dateOf(command.now()));
  }

  /** The files of those enterprises that lie in the superior's jurisdiction. */
  private Mono<Map<String, EnterpriseFacts>> facts(String superior, List<String> ids) {
    return Flux.fromIterable(ids)
        .distinct()
        .concatMap(
            id -> enterprises.find(SYSTEM, id).onErrorResume(NotFound.class, none -> Mono.empty()))
        .filter(it -> it.ancestors().contains(superior))
        .doOnNext(it -> it.state().requireOpen())
        .collectMap(
            it -> it.state().id(),
            it -> new EnterpriseFacts(it.state().headcount(), it.state().coverage()));
  }
}
