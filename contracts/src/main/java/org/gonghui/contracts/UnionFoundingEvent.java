package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;

/** What happens to the founding of a union 建会. */
@Topic(Topics.UNION_FOUNDING)
public sealed interface UnionFoundingEvent extends Event {

  /** Id of the founding procedure. */
  String foundingId();

  /** A founding is being prepared, together with the enterprises. */
  @EventType("union-founding.prepared.v1")
  record UnionFoundingPrepared(
      String foundingId,
      String superiorId,
      UnionKind kind,
      List<String> enterpriseIds,
      LocalDate preparedOn)
      implements UnionFoundingEvent {

    public UnionFoundingPrepared {
      enterpriseIds = List.copyOf(enterpriseIds);
    }
  }

  /** The enterprises asked the superior union for its approval (工会法 第十二条). */
  @EventType("union-founding.applied.v1")
  record UnionFoundingApplied(
      String foundingId,
      String superiorId,
      UnionKind kind,
      List<String> enterpriseIds,
      LocalDate appliedOn)
      implements UnionFoundingEvent {

    public UnionFoundingApplied {
      enterpriseIds = List.copyOf(enterpriseIds);
    }
  }

  /** The superior union approved; the union exists with the id given. */
  @EventType("union-founding.approved.v1")
  record UnionFoundingApproved(
      String foundingId,
      String superiorId,
      String unionId,
      List<String> enterpriseIds,
      LocalDate approvedOn)
      implements UnionFoundingEvent {

    public UnionFoundingApproved {
      enterpriseIds = List.copyOf(enterpriseIds);
    }
  }

  /** The superior union refused, with a reason that the file holds. */
  @EventType("union-founding.refused.v1")
  record UnionFoundingRefused(String foundingId, String superiorId, LocalDate refusedOn)
      implements UnionFoundingEvent {}

  /** The time for the decision has passed: the matter went to the union above the superior. */
  @EventType("union-founding.escalated.v1")
  record UnionFoundingEscalated(String foundingId, String superiorId, String escalatedTo)
      implements UnionFoundingEvent {}
}
