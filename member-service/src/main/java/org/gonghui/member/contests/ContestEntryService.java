package org.gonghui.member.contests;

import java.util.List;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.Seats;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Enters members and teams, as long as there are places. */
@Service
class ContestEntryService {

  private final Contests contests;
  private final ContestEntries entries;
  private final Members members;
  private final MemberSearch search;
  private final UnionDirectory unions;
  private final Reach reach;

  ContestEntryService(
      Contests contests,
      ContestEntries entries,
      Members members,
      MemberSearch search,
      UnionDirectory unions,
      Reach reach) {
    this.contests = contests;
    this.entries = entries;
    this.members = members;
    this.search = search;
    this.unions = unions;
    this.reach = reach;
  }

  /** A member enters for themself. */
  Mono<Stored<ContestEntry>> enterSelf(Command command, String contestId) {
    return search
        .ownOf(command.viewer())
        .map(Stored::state)
        .flatMap(it -> enter(command, contestId, it.unionId(), List.of(it), null));
  }

  /** A union enters members of its own and of the unions below it. */
  Mono<Stored<ContestEntry>> enterTogether(
      Command command,
      String contestId,
      String unionId,
      List<String> memberIds,
      @Nullable String team) {
    reach.require(command.viewer(), unionId);
    return Flux.fromIterable(memberIds)
        .distinct()
        .concatMap(it -> members.find(command.viewer(), it))
        .map(Stored::state)
        .doOnNext(it -> requireWithin(it.unionId(), unionId))
        .collectList()
        .flatMap(it -> enter(command, contestId, unionId, it, team));
  }

  private Mono<Stored<ContestEntry>> enter(
      Command command,
      String contestId,
      String unionId,
      List<Member> entering,
      @Nullable String team) {
    String id = Ids.next("contest-entry");
    return contests
        .find(command.viewer(), contestId)
        .map(Stored::state)
        .doOnNext(it -> requireWithin(unionId, it.unionId()))
        .flatMap(contest ->
            seats(contest)
                .take(seat ->
                    entries.add(
                        command,
                        ContestEntry.enter(
                            id, contest, unionId, entering, team, seat, command.now()))));
  }

  private void requireWithin(String unionId, String superior) {
    if (!unions.isWithin(unionId, superior)) {
      throw new RuleBroken("contest.other-tree", unionId);
    }
  }

  private Seats seats(Contest contest) {
    int quota = contest.announcement().quota();
    return new Seats(
        quota,
        () -> entries.seats(contest.id()),
        ContestEntries.ONE_SEAT,
        () -> new RuleBroken("contest.full", quota));
  }

  /** Where the contest does not take place, none of its entries stands. */
  Mono<Void> follow(Command command, String contestId) {
    return contests
        .find(command.viewer(), contestId)
        .map(Stored::state)
        .filter(it -> it.status() == ContestStatus.CANCELLED)
        .flatMapMany(contest ->
            entries
                .entered(contestId)
                .concatMap(it ->
                    entries.change(it.id(), command, one -> one.follow(contest, command.now()))))
        .then();
  }

  Mono<Stored<ContestEntry>> retract(Command command, String id) {
    return entries
        .find(command.viewer(), id)
        .flatMap(it -> contests.find(command.viewer(), it.state().contestId()))
        .flatMap(contest ->
            entries.change(id, command, it -> it.retract(contest.state(), command.now())));
  }
}
