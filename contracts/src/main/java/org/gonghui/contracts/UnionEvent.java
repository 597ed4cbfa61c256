package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a union 工会. */
@Topic(Topics.UNION)
public sealed interface UnionEvent extends Event {

  /** Id of the union. */
  String unionId();

  /**
   * A union was established: founded through the procedure, or entered as founded before.
   *
   * @param parentId its superior; null for the district federation
   * @param foundingId the founding procedure it came from; null where it was entered
   */
  @EventType("union.established.v1")
  record UnionEstablished(
      String unionId,
      @Nullable String parentId,
      UnionKind kind,
      String name,
      LocalDate establishedOn,
      @Nullable String foundingId)
      implements UnionEvent {}

  /**
   * A union was moved under another superior; everything below it goes with it.
   *
   * @param fromId the superior before
   * @param toId the superior from then on
   * @param movedOn the first day under it
   * @param move which move of this union it is, counted from 1
   * @param decidedBy the union above both whose officer decided
   */
  @EventType("union.moved.v1")
  record UnionMoved(
      String unionId, String fromId, String toId, LocalDate movedOn, int move, String decidedBy)
      implements UnionEvent {}

  /**
   * A union was merged into another; what belonged to it belongs to that one.
   *
   * @param intoId the union that goes on
   * @param mergedOn the first day on which it no longer exists
   * @param decidedBy the union above both whose officer decided
   */
  @EventType("union.merged.v1")
  record UnionMerged(String unionId, String intoId, LocalDate mergedOn, String decidedBy)
      implements UnionEvent {}

  /**
   * A union was dissolved; what belonged to it falls to the union above it.
   *
   * @param successorId the union above it
   * @param dissolvedOn the first day on which it no longer exists
   * @param decidedBy the union whose officer decided
   */
  @EventType("union.dissolved.v1")
  record UnionDissolved(String unionId, String successorId, LocalDate dissolvedOn, String decidedBy)
      implements UnionEvent {}
}
