package org.gonghui.rights.lawyers;

import java.util.List;
import org.gonghui.rights.employers.Employer;

/**
 * A lawyer as somebody wants to assign them, with all lawyers of the same firm: what one of them
 * knows of a client, all are taken to know.
 *
 * @param lawyerId the lawyer
 * @param firm all known lawyers of the firm, this one among them
 */
public record Counsel(String lawyerId, List<Lawyer> firm) {

  public Counsel {
    firm = List.copyOf(firm);
  }

  /** True where the lawyer or anybody of the firm acts for this employer 利益冲突. */
  public boolean isOpposedTo(String personId, Employer employer) {
    return lawyerId.equals(personId) || firm.stream().anyMatch(it -> it.actsFor(employer));
  }
}
