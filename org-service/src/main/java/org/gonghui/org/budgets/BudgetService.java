package org.gonghui.org.budgets;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads budgets from step to step. */
@Service
class BudgetService {

  private final Budgets budgets;
  private final UnionDirectory directory;
  private final Reach reach;
  private final Deciders deciders;
  private final DistrictLaw law;

  BudgetService(
      Budgets budgets, UnionDirectory directory, Reach reach, Deciders deciders, DistrictLaw law) {
    this.budgets = budgets;
    this.directory = directory;
    this.reach = reach;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<Budget>> open(Command command, String unionId, int year, List<BudgetLine> lines) {
    return Mono.defer(() -> {
      if (!reach.covers(command.viewer(), unionId)) {
        throw new RuleBroken("union.unknown", unionId);
      }
      requireExists(unionId);
      return budgets.add(
          command, budgeting(command, unionId).open(Ids.next("budget"), unionId, year, lines));
    });
  }

  Mono<Stored<Budget>> revise(Command command, String id, List<BudgetLine> lines) {
    return drafted(command, id, it -> budgeting(command, it.unionId()).revise(it, lines));
  }

  Mono<Stored<Budget>> submit(Command command, String id) {
    return drafted(command, id, it -> budgeting(command, it.unionId()).submit(it));
  }

  Mono<Stored<Budget>> adjust(Command command, String id, List<BudgetLine> lines, String reason) {
    return drafted(command, id, it -> budgeting(command, it.unionId()).adjust(it, lines, reason));
  }

  /** The budget of a union that is gone stays as it was approved. */
  private Mono<Stored<Budget>> drafted(
      Command command, String id, Function<Budget, Change<Budget>> step) {
    return budgets.change(
        id,
        command,
        it -> {
          requireExists(it.unionId());
          return step.apply(it);
        });
  }

  private void requireExists(String unionId) {
    if (!exists(unionId)) {
      throw new RuleBroken("union.gone", directory.find(unionId).orElseThrow().name());
    }
  }

  /** False for a union that was merged or dissolved. */
  boolean exists(String unionId) {
    return directory.find(unionId).filter(it -> it.status() == UnionStatus.ACTIVE).isPresent();
  }

  Mono<Stored<Budget>> approve(Command command, String id, @Nullable String letter) {
    return decided(
        command,
        id,
        it -> {
          requireExists(it.unionId());
          deciders.requireLetter(it.unionId(), letter);
          return budgeting(command, it.unionId()).approve(it, letter);
        });
  }

  Mono<Stored<Budget>> refuse(Command command, String id, String reason) {
    return decided(command, id, it -> budgeting(command, it.unionId()).refuse(it, reason));
  }

  Mono<Stored<Budget>> report(
      Command command, String id, Map<String, Map<String, Long>> achieved, String summary) {
    return budgets.change(
        id, command, it -> evaluating(command, it.unionId()).report(it, achieved, summary));
  }

  Mono<Stored<Budget>> evaluate(
      Command command, String id, Map<String, Map<String, Long>> verified, String opinion) {
    return decided(
        command, id, it -> evaluating(command, it.unionId()).evaluate(it, verified, opinion));
  }

  /** An officer of the union above, who had no hand in it. */
  boolean mayDecide(Viewer viewer, Budget it) {
    return deciders.isOfficerAbove(viewer, it.unionId(), it.drafters());
  }

  private Mono<Stored<Budget>> decided(
      Command command, String id, Function<Budget, Change<Budget>> step) {
    return budgets.change(
        id,
        command,
        it -> {
          deciders.requireOfficerAbove(command.viewer(), it.unionId(), it.drafters());
          return step.apply(it);
        });
  }

  private Budgeting budgeting(Command command, String unionId) {
    return new Budgeting(law.of(unionId), command.now(), command.viewer().person());
  }

  private Evaluating evaluating(Command command, String unionId) {
    return new Evaluating(law.of(unionId), command.now(), command.viewer().person());
  }
}
