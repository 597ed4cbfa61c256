package org.gonghui.member.contests;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.Seats;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
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
    requireDistinct(memberIds);
    return Flux.fromIterable(memberIds)
        .concatMap(it -> members.find(command.viewer(), it))
        .map(Stored::state)
        .doOnNext(it -> requireWithin(it.unionId(), unionId))
        .collectList()
        .flatMap(it -> enter(command, contestId, unionId, it, team));
  }

  private static void requireDistinct(List<String> memberIds) {
    Set<String> seen = new HashSet<>();
    memberIds.stream()
        .filter(it -> !seen.add(it))
        .findFirst()
        .ifPresent(it -> {
          throw new RuleBroken("contest.member-twice", it);
        });
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
                            id, contest, unionId, entering, team, seat, command.now()))))
        .onErrorResume(
            Duplicate.class,
            it ->
                it.code().equals(ContestEntries.ONE_ENTRY)
                    ? named(contestId, entering, it)
                    : Mono.error(it));
  }

  /** Says which of them has entered already. */
  private Mono<Stored<ContestEntry>> named(
      String contestId, List<Member> entering, Duplicate refusal) {
    return entries
        .enteredOf(contestId, entering.stream().map(Member::id).toList())
        .next()
        .map(it -> new Duplicate(ContestEntries.ONE_ENTRY, it))
        .defaultIfEmpty(refusal)
        .flatMap(Mono::error);
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

  /** Once the contest was held, or does not take place, none of its entries waits any more. */
  Mono<Void> follow(Command command, String contestId) {
    return contests
        .find(command.viewer(), contestId)
        .map(Stored::state)
        .filter(it -> it.status() != ContestStatus.OPEN)
        .flatMapMany(contest ->
            entries
                .entered(contestId)
                .concatMap(it ->
                    entries.change(it.id(), command, one -> one.follow(contest, command.now()))))
        .then();
  }

  /** The entry was given the score that had been forgotten. */
  Mono<Void> follow(Command command, String contestId, String entryId) {
    return contests
        .find(command.viewer(), contestId)
        .flatMap(contest ->
            entries.change(entryId, command, it -> it.follow(contest.state(), command.now())))
        .then();
  }

  /** Those of the contests of these entries that take entries, and give them back, on this day. */
  Mono<Set<String>> taking(Viewer viewer, Collection<Stored<ContestEntry>> some, LocalDate today) {
    return Flux.fromStream(() -> some.stream().map(it -> it.state().contestId()).distinct())
        .concatMap(it -> contests.find(viewer.unbound(), it))
        .map(Stored::state)
        .filter(it -> it.takesEntries(today))
        .map(Contest::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  Mono<Stored<ContestEntry>> retract(Command command, String id) {
    return entries
        .find(command.viewer(), id)
        .flatMap(it -> contests.find(command.viewer(), it.state().contestId()))
        .flatMap(contest ->
            entries.change(id, command, it -> it.retract(contest.state(), command.now())));
  }
}
