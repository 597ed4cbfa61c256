package org.gonghui.member.rosters;

import java.time.LocalDate;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.member.members.PlainData;
import org.jspecify.annotations.Nullable;

/**
 * A worker on a roster.
 *
 * @param union id or name of the union that is to keep the membership; null for the sender's own
 * @param joinedOn since when they are a member 入会日期, of who is taken over from paper; null of who
 *     joins now
 */
record RosterRow(
    PlainData person,
    EmploymentForm form,
    @Nullable String union,
    @Nullable String enterpriseId,
    @Nullable LocalDate joinedOn) {

  /** Nothing of the person. */
  @Override
  public String toString() {
    return "RosterRow[…]";
  }
}
