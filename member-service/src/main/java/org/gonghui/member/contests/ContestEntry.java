package org.gonghui.member.contests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.ContestEvent.ContestEntered;
import org.gonghui.contracts.ContestEvent.ContestEntryCancelled;
import org.gonghui.contracts.ContestEvent.ContestEntryClosed;
import org.gonghui.contracts.ContestEvent.ContestEntryRetracted;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Member;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a contest: one member, or a team.
 *
 * @param unionId the union that the entry comes from
 * @param heldBy the union that holds the contest
 * @param personIds the persons, who see their entry
 * @param team what the team is called
 * @param seat its number among the entries; null once it is withdrawn or cancelled
 */
record ContestEntry(
    String id,
    String contestId,
    String unionId,
    String heldBy,
    List<String> memberIds,
    Set<String> personIds,
    @Nullable String team,
    EntryStatus status,
    @Nullable Integer seat)
    implements Aggregate<ContestEntry> {

  ContestEntry {
    memberIds = List.copyOf(memberIds);
    personIds = Set.copyOf(personIds);
  }

  @Override
  public Set<String> people() {
    return personIds;
  }

  /** Entered in time by as many as the contest lets enter together. */
  static Change<ContestEntry> enter(
      String id,
      Contest contest,
      String unionId,
      List<Member> members,
      @Nullable String team,
      int seat,
      Instant now) {
    Announcement it = contest.taking(WorkingDays.dateOf(now)).announcement();
    boolean fits = it.teamSize() == 1 ? members.size() == 1 : members.size() >= 2;
    if (!fits || members.size() > it.teamSize()) {
      throw new RuleBroken("contest.team-size", members.size(), it.teamSize());
    }
    if (members.stream().anyMatch(one -> !one.status().isMember())) {
      throw new RuleBroken("contest.no-member");
    }
    ContestEntry entry =
        new ContestEntry(
            id,
            contest.id(),
            unionId,
            contest.unionId(),
            members.stream().map(Member::id).toList(),
            members.stream().map(Member::personId).collect(Collectors.toUnmodifiableSet()),
            team,
            ContestEntryStep.ENTRY.to().orElseThrow(),
            seat);
    return Change.of(
        entry,
        ContestEntryStep.ENTRY.key(),
        new ContestEntered(
            contest.id(),
            contest.unionId(),
            id,
            entry.memberIds,
            WorkingDays.dateOf(now),
            it.kind(),
            it.title(),
            it.heldOn()));
  }

  /** Taken back in time; the place is free for others. */
  Change<ContestEntry> retract(Contest contest, Instant now) {
    EntryStatus next = ContestEntryStep.RETRACTION.take(status);
    String title = contest.taking(WorkingDays.dateOf(now)).announcement().title();
    return Change.of(
        ended(next, null),
        ContestEntryStep.RETRACTION.key(),
        new ContestEntryRetracted(
            contestId, heldBy, id, memberIds, WorkingDays.dateOf(now), title));
  }

  /**
   * Follows a contest that was held, or does not take place, also where its score had been
   * forgotten or is taken back; asked again, nothing.
   */
  Change<ContestEntry> follow(Contest contest, Instant now) {
    boolean forgotten = status == EntryStatus.ABSENT && contest.ranks(id);
    boolean withdrawn = status == EntryStatus.COMPLETED && !contest.ranks(id);
    if (status != EntryStatus.ENTERED && !forgotten && !withdrawn) {
      return Change.none(this);
    }
    return switch (contest.status()) {
      case OPEN -> Change.none(this);
      case HELD -> close(contest, now);
      case CANCELLED -> cancel(contest, now);
    };
  }

  /** Its number stays: it says who took part, and no place is given any more. */
  private Change<ContestEntry> close(Contest contest, Instant now) {
    Optional<Result> result =
        contest.results().stream().filter(it -> it.entryId().equals(id)).findFirst();
    ContestEntryStep step =
        result.isPresent() ? ContestEntryStep.COMPLETION : ContestEntryStep.ABSENCE;
    return Change.of(
        ended(step.take(status), seat),
        step.key(),
        new ContestEntryClosed(
            contestId,
            heldBy,
            id,
            memberIds,
            result.isPresent(),
            result.map(Result::award).orElse(null),
            WorkingDays.dateOf(now),
            contest.announcement().title()));
  }

  private Change<ContestEntry> cancel(Contest contest, Instant now) {
    return Change.of(
        ended(ContestEntryStep.CANCELLATION.take(status), null),
        ContestEntryStep.CANCELLATION.key(),
        new ContestEntryCancelled(
            contestId,
            heldBy,
            id,
            memberIds,
            WorkingDays.dateOf(now),
            contest.announcement().title()));
  }

  private ContestEntry ended(EntryStatus last, @Nullable Integer number) {
    return new ContestEntry(
        id, contestId, unionId, heldBy, memberIds, personIds, team, last, number);
  }
}
