package org.gonghui.member.contests;

import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.member.members.Deed;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tells who took part in a contest that was held. */
@Component
public class Entrants {

  private static final Viewer SYSTEM = Viewer.system("entrants");

  private final Contests contests;
  private final ContestEntries entries;

  Entrants(Contests contests, ContestEntries entries) {
    this.contests = contests;
    this.entries = entries;
  }

  /** Ids of the members whose entry, alone or as a team, has a result. */
  public Flux<String> of(String contestId) {
    return contests
        .find(SYSTEM, contestId)
        .map(it -> it.state().results().stream().map(Result::entryId).collect(Collectors.toSet()))
        .flatMapMany(ranked -> members(contestId, ranked));
  }

  /** The contests in which a member has a result. */
  public Flux<Deed> heldWith(String memberId) {
    return entries
        .seatsOf(memberId)
        .concatMap(entry ->
            contests
                .find(SYSTEM, entry.contestId())
                .map(Stored::state)
                .filter(it -> it.ranks(entry.id())))
        .map(it -> new Deed(it.id(), it.announcement().heldOn()));
  }

  private Flux<String> members(String contestId, Set<String> ranked) {
    return entries
        .entered(contestId)
        .filter(it -> ranked.contains(it.id()))
        .flatMapIterable(ContestEntry::memberIds);
  }
}
