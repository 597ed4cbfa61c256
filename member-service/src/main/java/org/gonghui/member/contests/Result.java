package org.gonghui.member.contests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gonghui.contracts.ContestAward;
import org.gonghui.member.contests.Announcement.Prizes;
import org.jspecify.annotations.Nullable;

/**
 * What an entry came to.
 *
 * @param unionId the union that it entered from
 * @param score in hundredths of a point
 * @param rank the highest score is first; equal scores have an equal rank
 */
record Result(
    String entryId,
    String unionId,
    List<String> memberIds,
    int score,
    int rank,
    @Nullable ContestAward award) {

  Result {
    memberIds = List.copyOf(memberIds);
  }

  /** A score that has no rank yet. */
  static Result of(ContestEntry entry, int score) {
    return new Result(entry.id(), entry.unionId(), entry.memberIds(), score, 0, null);
  }

  private Result ranked(int newRank, Prizes prizes) {
    return new Result(entryId, unionId, memberIds, score, newRank, prizes.at(newRank));
  }

  /** All, ranked by score. */
  static List<Result> rank(List<Result> scored, Prizes prizes) {
    List<Result> byScore =
        scored.stream()
            .sorted(
                Comparator.comparingInt(Result::score).reversed().thenComparing(Result::entryId))
            .toList();
    List<Result> ranked = new ArrayList<>();
    for (Result it : byScore) {
      boolean level = !ranked.isEmpty() && ranked.getLast().score == it.score;
      ranked.add(it.ranked(level ? ranked.getLast().rank : ranked.size() + 1, prizes));
    }
    return ranked;
  }
}
