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
}
