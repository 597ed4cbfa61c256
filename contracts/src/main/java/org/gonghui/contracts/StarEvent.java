package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;

/** What happens to the selection of star workers 职工之星 of one kind. Nothing tells of a vote. */
@Topic(Topics.STAR)
public sealed interface StarEvent extends Event {

  /** Id of the selection. */
  String selectionId();

  /** The union that organises it. */
  String unionId();

  /** The shortlist stands, and the time for voting is set. */
  @EventType("star.shortlisted.v1")
  record StarShortlisted(
      String selectionId, String unionId, StarKind kind, int candidates, LocalDate shortlistedOn)
      implements StarEvent {}

  /** The time for voting has passed: the votes are to be counted. */
  @EventType("star.voting-closed.v1")
  record StarVotingClosed(String selectionId, String unionId, LocalDate closedOn)
      implements StarEvent {}

  /** The votes were counted, and the winners are on public notice. */
  @EventType("star.counted.v1")
  record StarCounted(String selectionId, String unionId, int votes, LocalDate countedOn)
      implements StarEvent {}

  /**
   * The stars were awarded.
   *
   * @param memberIds the winners
   */
  @EventType("star.awarded.v1")
  record StarAwarded(
      String selectionId,
      String unionId,
      StarKind kind,
      List<String> memberIds,
      LocalDate awardedOn)
      implements StarEvent {

    public StarAwarded {
      memberIds = List.copyOf(memberIds);
    }
  }
}
