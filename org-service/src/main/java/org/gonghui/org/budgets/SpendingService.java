package org.gonghui.org.budgets;

import java.time.LocalDate;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Stale;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.budgets.Spending.Wanted;
import org.gonghui.org.budgets.SpendingRequest.Paid;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Leads requests to spend. An approval first sets the sum aside in the budget, then the request has
 * it; where the second is refused, the budget has it again, and where the process dies between the
 * two, the budget's event leads to the same.
 */
@Service
class SpendingService {

  private final SpendingRequests requests;
  private final Budgets budgets;
  private final UnionDirectory directory;
  private final Reach reach;
  private final DistrictLaw law;

  SpendingService(
      SpendingRequests requests,
      Budgets budgets,
      UnionDirectory directory,
      Reach reach,
      DistrictLaw law) {
    this.requests = requests;
    this.budgets = budgets;
    this.directory = directory;
    this.reach = reach;
    this.law = law;
  }

  /** A union below may ask for a special fund without seeing the rest of the budget. */
  Mono<Stored<SpendingRequest>> request(Command command, String budgetId, Wanted wanted) {
    return Mono.defer(() -> {
      if (!reach.covers(command.viewer(), wanted.unionId())) {
        throw new RuleBroken("union.unknown", wanted.unionId());
      }
      return budgets
          .find(command.unbound().viewer(), budgetId)
          .map(Stored::state)
          .filter(it -> directory.isWithin(wanted.unionId(), it.unionId()))
          .switchIfEmpty(Mono.error(() -> new NotFound("Budget", budgetId)))
          .onErrorMap(NotFound.class, _ -> new RuleBroken("budget.unknown", budgetId))
          .flatMap(it ->
              requests.add(
                  command,
                  spending(command, wanted.unionId())
                      .request(Ids.next("spending"), it, wanted, person(command))));
    });
  }

  Mono<Stored<SpendingRequest>> approve(Command command, String id) {
    return requests.find(command.viewer(), id).flatMap(it -> approve(command, it));
  }

  private Mono<Stored<SpendingRequest>> approve(Command command, Stored<SpendingRequest> stored) {
    SpendingRequest it = stored.state();
    requirePayer(command.viewer(), it);
    if (it.isApprovedBy(person(command))) {
      return Mono.just(stored);
    }
    boolean repeated = isRepeated(command, it);
    Long expected = command.expectedVersion();
    if (!repeated && expected != null && expected != stored.version()) {
      return Mono.error(new Stale(expected, stored.version()));
    }
    if (repeated || !spending(command, it.unionId()).isLast(it, person(command))) {
      return requests.change(
          it.id(),
          command,
          one -> spending(command, one.unionId()).approveFirst(one, person(command)));
    }
    return setAside(command, it)
        .then(
            Mono.defer(
                () -> hand(command.withKey("approval"), it.id(), it.budgetId(), person(command))))
        .map(done -> command.unlessOvertaken(done, has -> has.isApprovedBy(person(command))));
  }

  /** The first of two approvals sent again: its mark, not a second approval, answers that. */
  private static boolean isRepeated(Command command, SpendingRequest it) {
    return it.status() == SpendingStatus.COUNTERSIGNING
        && it.approvedBy().contains(person(command));
  }

  private Mono<Stored<Budget>> setAside(Command command, SpendingRequest it) {
    Commitment wanted =
        new Commitment(
            it.id(),
            it.unionId(),
            it.itemId(),
            it.amount(),
            false,
            person(command),
            WorkingDays.dateOf(command.now()));
    return budgets.change(
        it.budgetId(),
        command.withKey("budget"),
        one -> {
          Change<Budget> reserved = one.reserve(wanted, it.purpose());
          if (!reserved.isNone()) {
            spending(command, one.unionId()).requireYear(one);
          }
          return reserved;
        });
  }

  /** The request has what the budget has set aside, or the budget has it again. */
  Mono<Stored<SpendingRequest>> hand(Command command, String id, String budgetId, String by) {
    return requests
        .change(id, command, it -> spending(command, it.unionId()).approve(it, by))
        .onErrorResume(
            Rejection.class,
            e -> release(command.withKey("release"), budgetId, id).then(Mono.error(e)));
  }

  Mono<Stored<Budget>> release(Command command, String budgetId, String requestId) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return budgets.change(budgetId, command, it -> it.release(requestId, today));
  }

  Mono<Stored<Budget>> spent(Command command, String budgetId, String requestId, LocalDate on) {
    return budgets.change(budgetId, command, it -> it.spend(requestId, on));
  }

  Mono<Stored<SpendingRequest>> refuse(Command command, String id, String reason) {
    return paying(
        command, id, it -> spending(command, it.unionId()).refuse(it, person(command), reason));
  }

  /** The year of a budget stays as it is: reading it before the request is changed is enough. */
  Mono<Stored<SpendingRequest>> pay(Command command, String id, LocalDate on, String voucher) {
    Paid made = new Paid(person(command), on, voucher);
    return requests
        .find(command.viewer(), id)
        .flatMap(it -> budgets.find(command.unbound().viewer(), it.state().budgetId()))
        .flatMap(from ->
            paying(command, id, it -> spending(command, it.unionId()).pay(it, from.state(), made)));
  }

  Mono<Stored<SpendingRequest>> cancel(Command command, String id, String reason) {
    return requests.change(id, command, it -> spending(command, it.unionId()).cancel(it, reason));
  }

  Mono<Stored<SpendingRequest>> settle(Command command, String id, String receipt) {
    return requests.change(id, command, it -> spending(command, it.unionId()).settle(it, receipt));
  }

  /** True where the viewer acts for the union that pays. */
  boolean pays(Viewer viewer, SpendingRequest it) {
    return reach.covers(viewer, it.payingUnionId());
  }

  /** The performance of a budget was reported: no request of it waits any longer. */
  Mono<Void> close(Command command, String budgetId) {
    return requests
        .waiting(budgetId)
        .concatMap(it ->
            requests.change(
                it.state().id(), command, one -> spending(command, one.unionId()).close(one)))
        .then();
  }

  private void requirePayer(Viewer viewer, SpendingRequest it) {
    if (!pays(viewer, it)) {
      throw new Forbidden("approval.not-yours-to-decide", it.payingUnionId());
    }
  }

  private Mono<Stored<SpendingRequest>> paying(
      Command command, String id, Function<SpendingRequest, Change<SpendingRequest>> step) {
    return requests.change(
        id,
        command,
        it -> {
          requirePayer(command.viewer(), it);
          return step.apply(it);
        });
  }

  private Spending spending(Command command, String unionId) {
    return new Spending(law.of(unionId), command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
