package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to the selection of star workers 职工之星 of one kind. Nothing tells of a vote. */
@Topic(Topics.STAR)
public sealed interface StarEvent extends Event {

  /** Id of the selection. */
  String selectionId();

  /** The union that organises it. */
  String unionId();

  /**
   * A union nominated one of its members.
   *
   * @param title of the selection
   */
  @EventType("star.nominated.v1")
  record StarNominated(
      String selectionId,
      String unionId,
      StarKind kind,
      String title,
      String memberId,
      LocalDate nominatedOn)
      implements StarEvent {}

  /**
   * The shortlist stands, and the time for voting is set.
   *
   * @param title of the selection; null in events of the first release
   * @param memberIds who stands in the vote; empty in events of the first release
   * @param otherMemberIds who was nominated and does not; empty in events of the first release
   * @param votingUntil the last day for votes; null in events of the first release
   */
  @EventType("star.shortlisted.v1")
  record StarShortlisted(
      String selectionId,
      String unionId,
      StarKind kind,
      int candidates,
      LocalDate shortlistedOn,
      @Nullable String title,
      List<String> memberIds,
      List<String> otherMemberIds,
      @Nullable LocalDate votingUntil)
      implements StarEvent {

    public StarShortlisted {
      memberIds = memberIds == null ? List.of() : List.copyOf(memberIds);
      otherMemberIds = otherMemberIds == null ? List.of() : List.copyOf(otherMemberIds);
    }
  }

  /**
   * A candidate left, or was disqualified.
   *
   * @param disqualified true where it was found after the count that they do not deserve it
   * @param risenMemberIds who wins in their place
   */
  @EventType("star.candidate-dropped.v1")
  record StarCandidateDropped(
      String selectionId,
      String unionId,
      StarKind kind,
      String title,
      String memberId,
      boolean disqualified,
      List<String> risenMemberIds,
      LocalDate droppedOn)
      implements StarEvent {

    public StarCandidateDropped {
      risenMemberIds = List.copyOf(risenMemberIds);
    }
  }

  /** The time for voting has passed: the votes are to be counted. */
  @EventType("star.voting-closed.v1")
  record StarVotingClosed(String selectionId, String unionId, LocalDate closedOn)
      implements StarEvent {}

  /**
   * The votes were counted, and the winners are on public notice.
   *
   * @param kind null in events of the first release
   * @param title of the selection; null in events of the first release
   * @param memberIds the winners; empty in events of the first release
   * @param otherMemberIds who stood in the vote and did not win; empty in events of the first
   *     release
   */
  @EventType("star.counted.v1")
  record StarCounted(
      String selectionId,
      String unionId,
      int votes,
      LocalDate countedOn,
      @Nullable StarKind kind,
      @Nullable String title,
      List<String> memberIds,
      List<String> otherMemberIds)
      implements StarEvent {

    public StarCounted {
      memberIds = memberIds == null ? List.of() : List.copyOf(memberIds);
      otherMemberIds = otherMemberIds == null ? List.of() : List.copyOf(otherMemberIds);
    }
  }

  /**
   * The stars were awarded.
   *
   * @param memberIds the winners
   * @param title of the selection; null in events of the first release
   */
  @EventType("star.awarded.v1")
  record StarAwarded(
      String selectionId,
      String unionId,
      StarKind kind,
      List<String> memberIds,
      LocalDate awardedOn,
      @Nullable String title)
      implements StarEvent {

    public StarAwarded {
      memberIds = List.copyOf(memberIds);
    }
  }
}
