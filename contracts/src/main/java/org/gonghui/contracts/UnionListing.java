package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** The directory of unions as a state topic: the newest entry of each union is the truth. */
@Topic(value = Topics.UNION_DIRECTORY, compacted = true)
public sealed interface UnionListing extends Event {

  /**
   * How a union stands in the tree now.
   *
   * @param parentId its superior; null for the district federation
   * @param successorId where its members went when it was merged or dissolved
   * @param goneOn the first day on which it no longer existed; null while it does
   * @param earlier where it stood before, oldest first; null in entries of an older version
   */
  @EventType("union.listed.v1")
  record UnionListed(
      String unionId,
      @Nullable String parentId,
      UnionKind kind,
      String name,
      UnionStatus status,
      @Nullable String successorId,
      @Nullable LocalDate goneOn,
      @Nullable List<FormerPlace> earlier)
      implements UnionListing {

    /** A union that exists and stands where it always stood. */
    public UnionListed(
        String unionId,
        @Nullable String parentId,
        UnionKind kind,
        String name,
        UnionStatus status,
        @Nullable String successorId) {
      this(unionId, parentId, kind, name, status, successorId, null, null);
    }
  }
}
