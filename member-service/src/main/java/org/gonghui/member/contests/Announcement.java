package org.gonghui.member.contests;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.ContestKind;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is announced.
 *
 * @param teamSize how many a team has at most; 1 where everybody enters for themself
 * @param quota how many entries are taken
 * @param enterUntil the last day on which entries are taken
 * @param prizes how many first, second and third prizes there are
 * @param promises which honours those who win them may be nominated for
 */
record Announcement(
    ContestKind kind,
    String title,
    String trade,
    int teamSize,
    int quota,
    LocalDate enterUntil,
    LocalDate heldOn,
    Prizes prizes,
    List<Promise> promises) {

  Announcement {
    promises = promises == null ? List.of() : List.copyOf(promises);
  }

  /** How many prizes of each kind there are; who is level with the last of them has one too. */
  record Prizes(int first, int second, int third) {

    int of(ContestAward award) {
      return switch (award) {
        case FIRST -> first;
        case SECOND -> second;
        case THIRD -> third;
      };
    }

    @Nullable ContestAward at(int rank) {
      if (rank <= first) {
        return ContestAward.FIRST;
      }
      if (rank <= first + second) {
        return ContestAward.SECOND;
      }
      return rank <= first + second + third ? ContestAward.THIRD : null;
    }
  }

  /** The announcement, if its days are in order and it promises for prizes that it has. */
  Announcement checked(LocalDate today) {
    if (enterUntil.isBefore(today) || heldOn.isBefore(enterUntil)) {
      throw new RuleBroken("contest.days", enterUntil, heldOn);
    }
    promises.stream()
        .map(Promise::award)
        .filter(it -> prizes.of(it) == 0)
        .findFirst()
        .ifPresent(it -> {
          throw new RuleBroken("contest.promise-without-prize", it);
        });
    return this;
  }
}
