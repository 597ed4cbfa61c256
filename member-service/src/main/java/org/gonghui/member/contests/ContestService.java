package org.gonghui.member.contests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.HonourLevels;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens contests, publishes and corrects their results. */
@Service
class ContestService {

  private final Contests contests;
  private final ContestEntries entries;
  private final HonourLevels levels;
  private final Reach reach;
  private final LegalTime law;

  ContestService(
      Contests contests, ContestEntries entries, HonourLevels levels, Reach reach, LegalTime law) {
    this.contests = contests;
    this.entries = entries;
    this.levels = levels;
    this.reach = reach;
    this.law = law;
  }

  /** Who holds it promises only what they organise the selection for. */
  Mono<Stored<Contest>> open(Command command, String unionId, Announcement announcement) {
    reach.require(command.viewer(), unionId);
    announcement.promises().forEach(it -> levels.require(unionId, it.level()));
    return contests.add(
        command, Contest.open(Ids.next("contest"), unionId, announcement, law, command.now()));
  }

  /** The scores of all who took part; who has none did not come. */
  Mono<Stored<Contest>> publish(Command command, String id, Map<String, Integer> scores) {
    return entries
        .entered(id)
        .collectMap(ContestEntry::id)
        .doOnNext(entered -> requireOutside(command, entered))
        .flatMap(entered ->
            contests.change(
                id, command, one -> one.publish(scored(entered, scores), command.now())));
  }

  /** Who takes part neither enters nor corrects what others and they themself have scored. */
  private static void requireOutside(Command command, Map<String, ContestEntry> entered) {
    if (entered.values().stream().anyMatch(it -> command.viewer().isAmong(it.personIds()))) {
      throw new Forbidden("contest.own-contest");
    }
  }

  private static List<Result> scored(
      Map<String, ContestEntry> entered, Map<String, Integer> scores) {
    List<Result> results = new ArrayList<>();
    scores.forEach((entryId, score) -> results.add(scored(entered, entryId, score)));
    return results;
  }

  private static Result scored(Map<String, ContestEntry> entered, String entryId, int score) {
    ContestEntry entry = entered.get(entryId);
    if (entry == null) {
      throw new RuleBroken("contest.not-entered", entryId);
    }
    return Result.of(entry, score);
  }

  /** Of an entry that stands, whether or not the results know it. */
  Mono<Stored<Contest>> correct(
      Command command, String id, String entryId, int score, String reason) {
    String officer = command.viewer().person();
    return entries
        .entered(id)
        .collectMap(ContestEntry::id)
        .doOnNext(entered -> requireOutside(command, entered))
        .flatMap(entered ->
            contests.change(
                id,
                command,
                it -> it.correct(scored(entered, entryId, score), reason, officer, command.now())));
  }

  /** Of an entry that has a score and should have none. */
  Mono<Stored<Contest>> withdraw(Command command, String id, String entryId, String reason) {
    String officer = command.viewer().person();
    return entries
        .entered(id)
        .collectMap(ContestEntry::id)
        .doOnNext(entered -> requireOutside(command, entered))
        .then(
            Mono.defer(() ->
                contests.change(
                    id, command, it -> it.withdraw(entryId, reason, officer, command.now()))));
  }

  Mono<Stored<Contest>> cancel(Command command, String id) {
    return contests.change(id, command, it -> it.cancel(command.now()));
  }
}
