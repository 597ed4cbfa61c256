package org.gonghui.org.vanguard;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.unions.UnionService;
import org.gonghui.org.vanguard.Ordering.Task;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads orders from hand to hand. */
@Service
class OrderService {

  private final VanguardOrders orders;
  private final VanguardLists lists;
  private final VanguardMembers members;
  private final UnionService unions;
  private final Deciders deciders;
  private final DistrictLaw law;

  OrderService(
      VanguardOrders orders,
      VanguardLists lists,
      VanguardMembers members,
      UnionService unions,
      Deciders deciders,
      DistrictLaw law) {
    this.orders = orders;
    this.lists = lists;
    this.members = members;
    this.unions = unions;
    this.deciders = deciders;
    this.law = law;
  }

  /** For the officer's union or one below it, of the list of the team above them. */
  Mono<Stored<VanguardOrder>> publish(Command command, String unionId, String listId, Task task) {
    return lists
        .find(command.viewer(), listId)
        .map(Stored::state)
        .flatMap(list -> {
          unions.requireActive(
              command.viewer(), unionId, it -> new RuleBroken("union.gone", it.name()));
          if (!deciders.topmost(unionId).equals(list.unionId())) {
            return Mono.error(new NotFound("VanguardList", listId));
          }
          return orders.add(
              command,
              ordering(command, unionId)
                  .publish(Ids.next("order"), unionId, list, task, person(command)));
        });
  }

  /** What the caller can take. */
  Mono<Slice<Stored<VanguardOrder>>> open(Viewer viewer, PageRequest page) {
    return members.require(viewer).flatMap(it -> orders.open(it.teamId(), page));
  }

  /** What the caller has, or had to the end, the newest first. */
  Mono<Slice<Stored<VanguardOrder>>> mine(Viewer viewer, PageRequest page) {
    return orders.own(viewer, page);
  }

  /** Into the first free place of theirs; who comes second finds the order taken. */
  Mono<Stored<VanguardOrder>> take(Command command, String id) {
    return members.require(command.viewer()).flatMap(it -> intoSlot(command, id, it));
  }

  private Mono<Stored<VanguardOrder>> intoSlot(Command command, String id, VanguardMember member) {
    return orders
        .slotsOf(member.personId())
        .map(taken ->
            IntStream.iterate(1, it -> it + 1)
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow())
        .flatMap(slot ->
            orders.change(
                id,
                command.unbound(),
                it -> ordering(command, it.unionId()).take(inTeam(it, member), member, slot)))
        .onErrorResume(
            Duplicate.class,
            lost ->
                lost.code().equals(VanguardOrders.SLOT_TAKEN)
                    ? intoSlot(command, id, member)
                    : Mono.error(lost));
  }

  /** An order of another team is as if it were not there. */
  private static VanguardOrder inTeam(VanguardOrder it, VanguardMember member) {
    if (!it.teamId().equals(member.teamId())) {
      throw new NotFound("VanguardOrder", it.id());
    }
    return it;
  }

  Mono<Stored<VanguardOrder>> giveBack(Command command, String id) {
    return own(command, id, it -> ordering(command, it.unionId()).giveBack(it));
  }

  Mono<Stored<VanguardOrder>> deliver(Command command, String id, String result) {
    return members
        .has(command.viewer())
        .flatMap(inTeam ->
            own(
                command,
                id,
                it -> {
                  VanguardMembers.requireIn(inTeam);
                  return ordering(command, it.unionId()).deliver(it, result);
                }));
  }

  Mono<Stored<VanguardOrder>> accept(Command command, String id, Quality quality) {
    return decided(
        command, id, it -> ordering(command, it.unionId()).accept(it, quality, person(command)));
  }

  Mono<Stored<VanguardOrder>> sendBack(Command command, String id, String reason) {
    return decided(
        command, id, it -> ordering(command, it.unionId()).sendBack(it, reason, person(command)));
  }

  Mono<Stored<VanguardOrder>> cancel(Command command, String id, String reason) {
    return orders.change(id, command, it -> ordering(command, it.unionId()).cancel(it, reason));
  }

  /** Only who has it; to others the step is not theirs. */
  private Mono<Stored<VanguardOrder>> own(
      Command command, String id, Function<VanguardOrder, Change<VanguardOrder>> step) {
    return orders.change(
        id,
        command,
        it -> {
          if (it.taker() == null || !command.viewer().is(it.taker().personId())) {
            throw new NotFound("VanguardOrder", id);
          }
          return step.apply(it);
        });
  }

  /** Never by who took it, whichever of their accounts they use. */
  private Mono<Stored<VanguardOrder>> decided(
      Command command, String id, Function<VanguardOrder, Change<VanguardOrder>> step) {
    return orders.change(
        id,
        command,
        it -> {
          if (it.taker() != null && command.viewer().is(it.taker().personId())) {
            throw new Forbidden("approval.own-application");
          }
          return step.apply(it);
        });
  }

  private Ordering ordering(Command command, String unionId) {
    return new Ordering(law.of(unionId), command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
