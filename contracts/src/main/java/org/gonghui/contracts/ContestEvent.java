package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a skill contest 职业技能竞赛 or drill 技能练兵. */
@Topic(Topics.CONTEST)
public sealed interface ContestEvent extends Event {

  /** Id of the contest. */
  String contestId();

  /** The union that holds it. */
  String unionId();

  /** Entries are open. */
  @EventType("contest.opened.v1")
  record ContestOpened(
      String contestId,
      String unionId,
      ContestKind kind,
      String trade,
      int quota,
      LocalDate enterUntil,
      LocalDate heldOn)
      implements ContestEvent {}

  /**
   * It was held and its results are known.
   *
   * @param entries how many took part
   */
  @EventType("contest.held.v1")
  record ContestHeld(
      String contestId,
      String unionId,
      ContestKind kind,
      String trade,
      int entries,
      LocalDate heldOn)
      implements ContestEvent {}

  /**
   * Somebody won a prize.
   *
   * @param entryUnionId the union that they entered from
   * @param memberIds the one who won, or the team
   * @param title of the contest; null in events of the first release
   */
  @EventType("contest.honoured.v1")
  record ContestHonoured(
      String contestId,
      String unionId,
      ContestKind kind,
      String trade,
      String entryId,
      String entryUnionId,
      List<String> memberIds,
      int rank,
      ContestAward award,
      LocalDate honouredOn,
      @Nullable String title)
      implements ContestEvent {

    public ContestHonoured {
      memberIds = List.copyOf(memberIds);
    }
  }

  /**
   * A prize was taken back because a result was corrected.
   *
   * @param title of the contest; null in events of the first release
   */
  @EventType("contest.honour-withdrawn.v1")
  record ContestHonourWithdrawn(
      String contestId,
      String unionId,
      String entryId,
      List<String> memberIds,
      ContestAward award,
      LocalDate withdrawnOn,
      @Nullable String title)
      implements ContestEvent {

    public ContestHonourWithdrawn {
      memberIds = List.copyOf(memberIds);
    }
  }

  /** A result was corrected 更正成绩; scores are in hundredths of a point. */
  @EventType("contest.result-corrected.v1")
  record ContestResultCorrected(
      String contestId,
      String unionId,
      String entryId,
      int scoreBefore,
      int score,
      int rankBefore,
      int rank,
      LocalDate correctedOn)
      implements ContestEvent {}

  /**
   * An entry was given the score that the results had forgotten 补录成绩, in hundredths of a point.
   *
   * @param memberIds the one who took part, or the team
   * @param heldOn the day of the contest
   */
  @EventType("contest.result-added.v1")
  record ContestResultAdded(
      String contestId,
      String unionId,
      String entryId,
      List<String> memberIds,
      int score,
      int rank,
      LocalDate heldOn,
      LocalDate addedOn)
      implements ContestEvent {

    public ContestResultAdded {
      memberIds = List.copyOf(memberIds);
    }
  }

  /**
   * A score was taken back 撤销成绩, in hundredths of a point: the entry took no part.
   *
   * @param memberIds who had the score, or the team
   * @param score that they had
   * @param rank that they had
   * @param title of the contest
   */
  @EventType("contest.result-withdrawn.v1")
  record ContestResultWithdrawn(
      String contestId,
      String unionId,
      String entryId,
      List<String> memberIds,
      int score,
      int rank,
      LocalDate withdrawnOn,
      String title)
      implements ContestEvent {

    public ContestResultWithdrawn {
      memberIds = List.copyOf(memberIds);
    }
  }

  /** It does not take place. */
  @EventType("contest.cancelled.v1")
  record ContestCancelled(String contestId, String unionId, LocalDate cancelledOn)
      implements ContestEvent {}

  /**
   * A member, or several as a team, entered.
   *
   * @param unionId the union that holds the contest
   * @param kind null in events of the first release
   * @param title of the contest; null in events of the first release
   * @param heldOn the day of the contest; null in events of the first release
   */
  @EventType("contest.entered.v1")
  record ContestEntered(
      String contestId,
      String unionId,
      String entryId,
      List<String> memberIds,
      LocalDate enteredOn,
      @Nullable ContestKind kind,
      @Nullable String title,
      @Nullable LocalDate heldOn)
      implements ContestEvent {

    public ContestEntered {
      memberIds = List.copyOf(memberIds);
    }
  }

  /**
   * An entry was taken back in time.
   *
   * @param unionId the union that holds the contest
   * @param title of the contest; null in events of the first release
   */
  @EventType("contest.entry-retracted.v1")
  record ContestEntryRetracted(
      String contestId,
      String unionId,
      String entryId,
      List<String> memberIds,
      LocalDate retractedOn,
      @Nullable String title)
      implements ContestEvent {

    public ContestEntryRetracted {
      memberIds = List.copyOf(memberIds);
    }
  }

  /**
   * An entry came to nothing because the contest does not take place.
   *
   * @param unionId the union that would have held the contest
   * @param title of the contest
   */
  @EventType("contest.entry-cancelled.v1")
  record ContestEntryCancelled(
      String contestId,
      String unionId,
      String entryId,
      List<String> memberIds,
      LocalDate cancelledOn,
      String title)
      implements ContestEvent {

    public ContestEntryCancelled {
      memberIds = List.copyOf(memberIds);
    }
  }

  /**
   * An entry came to its end with the results of the contest; once more where a score is added to
   * one that had none, or taken back.
   *
   * @param unionId the union that held the contest
   * @param tookPart false where the entry has no score: they did not come
   * @param award the prize, which is told by itself as well; null where there is none
   * @param title of the contest
   */
  @EventType("contest.entry-closed.v1")
  record ContestEntryClosed(
      String contestId,
      String unionId,
      String entryId,
      List<String> memberIds,
      boolean tookPart,
      @Nullable ContestAward award,
      LocalDate closedOn,
      String title)
      implements ContestEvent {

    public ContestEntryClosed {
      memberIds = List.copyOf(memberIds);
    }
  }
}
