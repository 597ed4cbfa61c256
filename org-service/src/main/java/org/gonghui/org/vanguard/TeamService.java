package org.gonghui.org.vanguard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.unionworkers.Staff;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the team and its yearly list, and ranks its members. */
@Service
class TeamService {

  private final VanguardMembers members;
  private final VanguardLists lists;
  private final VanguardOrders orders;
  private final Staff staff;
  private final Deciders deciders;
  private final Reach reach;

  TeamService(
      VanguardMembers members,
      VanguardLists lists,
      VanguardOrders orders,
      Staff staff,
      Deciders deciders,
      Reach reach) {
    this.members = members;
    this.lists = lists;
    this.orders = orders;
    this.staff = staff;
    this.deciders = deciders;
    this.reach = reach;
  }

  Mono<Stored<VanguardMember>> join(Command command, String workerId) {
    return staff
        .find(command, workerId)
        .flatMap(it ->
            members.add(
                command,
                VanguardMember.join(
                    Ids.next("vanguard"), deciders.topmost(it.unionId()), it, today(command))));
  }

  Mono<Stored<VanguardMember>> leave(Command command, String id, String reason) {
    return members.change(id, command, it -> it.leave(reason, today(command)));
  }

  /** For the team of the officer's own union, which is the topmost one. */
  Mono<Stored<VanguardList>> prepare(Command command, int year, List<TaskItem> items) {
    return Mono.defer(() -> {
      String own = command.viewer().unionId();
      if (own == null || !deciders.topmost(own).equals(own)) {
        return Mono.error(new NotFound("Union", String.valueOf(own)));
      }
      return lists.add(
          command, VanguardList.prepare(Ids.next("tasklist"), own, year, items, person(command)));
    });
  }

  Mono<Stored<VanguardList>> revise(Command command, String id, List<TaskItem> items) {
    return lists.change(id, command, it -> it.revise(items, person(command)));
  }

  Mono<Stored<VanguardList>> publish(Command command, String id) {
    return lists.change(id, command, it -> it.publish(today(command), person(command)));
  }

  Mono<Stored<VanguardList>> close(Command command, String id) {
    return lists.change(id, command, it -> it.close(today(command)));
  }

  /** How far the items of a list have come. */
  Mono<List<Progress>> progress(Viewer viewer, String listId) {
    return lists
        .find(viewer, listId)
        .flatMap(list ->
            orders
                .ofList(listId)
                .map(Stored::state)
                .filter(it -> it.status() != OrderStatus.CANCELLED)
                .collectList()
                .map(all ->
                    list.state().items().stream().map(item -> Progress.of(item, all)).toList()));
  }

  /**
   * How far an item has come in its year.
   *
   * @param published orders made of it that were not cancelled
   */
  record Progress(TaskItem item, long published, long accepted) {

    static Progress of(TaskItem item, List<VanguardOrder> all) {
      List<VanguardOrder> of = all.stream().filter(it -> it.item().equals(item.id())).toList();
      long accepted = of.stream().filter(it -> it.status() == OrderStatus.ACCEPTED).count();
      return new Progress(item, of.size(), accepted);
    }
  }

  /**
   * The members of a team by their scores in a year, the highest in front; what they did before
   * they left the team and came back counts.
   *
   * @param unionId whose team, for officers and auditors; null for the caller's own
   */
  Mono<List<Ranked>> ranking(Viewer viewer, @Nullable String unionId, int year) {
    return teamOf(viewer, unionId)
        .flatMap(team ->
            Mono.zip(
                members.ofTeam(team).map(Stored::state).collectList(),
                orders.accepted(team, year).map(Stored::state).collectList(),
                TeamService::ranked));
  }

  private Mono<String> teamOf(Viewer viewer, @Nullable String unionId) {
    boolean official = viewer.has(Roles.OFFICER) || viewer.has(Roles.AUDITOR);
    return official
        ? Mono.fromSupplier(() -> deciders.topmost(reach.readable(viewer, unionId)))
        : members.require(viewer).map(VanguardMember::teamId);
  }

  private static List<Ranked> ranked(List<VanguardMember> team, List<VanguardOrder> accepted) {
    Map<String, Integer> scores = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (VanguardOrder it : accepted) {
      Taker taker = it.taker();
      if (taker != null && it.score() != null) {
        scores.merge(taker.personId(), it.score(), Integer::sum);
        numbers.merge(taker.personId(), 1, Integer::sum);
      }
    }
    List<Ranked> unplaced =
        team.stream()
            .map(it ->
                new Ranked(
                    0,
                    it.id(),
                    it.unionId(),
                    it.maskedName(),
                    numbers.getOrDefault(it.personId(), 0),
                    scores.getOrDefault(it.personId(), 0)))
            .sorted(Comparator.comparingInt(Ranked::score).reversed())
            .toList();
    return unplaced.stream()
        .map(it -> it.at(1 + (int) unplaced.stream().filter(o -> o.score() > it.score()).count()))
        .toList();
  }

  /**
   * A member's place in the ranking; equal scores share a place.
   *
   * @param orders how many of theirs were accepted
   */
  record Ranked(
      int place, String memberId, String unionId, String maskedName, int orders, int score) {

    Ranked at(int where) {
      return new Ranked(where, memberId, unionId, maskedName, orders, score);
    }
  }

  private static LocalDate today(Command command) {
    return WorkingDays.dateOf(command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
