package org.gonghui.org.founding;

import java.util.List;
import org.gonghui.contracts.UnionKind;
import org.gonghui.org.unions.Area;

/**
 * What is to be founded 筹备方案.
 *
 * @param kind {@link UnionKind#ENTERPRISE_UNION} or {@link UnionKind#JOINT_UNION}
 * @param participants the enterprises with their members
 * @param committeeSeats seats of the committee to be elected
 */
public record Preparation(
    UnionKind kind, String name, Area area, List<Participant> participants, int committeeSeats) {

  public Preparation {
    participants = List.copyOf(participants);
  }

  /** Members of all enterprises together. */
  int members() {
    return participants.stream().mapToInt(Participant::members).sum();
  }

  List<String> enterpriseIds() {
    return participants.stream().map(Participant::enterpriseId).toList();
  }
}
