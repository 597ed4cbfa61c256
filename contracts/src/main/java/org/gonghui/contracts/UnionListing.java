package org.gonghui.contracts;

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
   */
  @EventType("union.listed.v1")
  record UnionListed(
      String unionId,
      @Nullable String parentId,
      UnionKind kind,
      String name,
      UnionStatus status,
      @Nullable String successorId)
      implements UnionListing {}
}
