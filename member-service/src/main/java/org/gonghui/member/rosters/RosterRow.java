package org.gonghui.member.rosters;

import org.gonghui.contracts.EmploymentForm;
import org.gonghui.member.members.PlainData;
import org.jspecify.annotations.Nullable;

/**
 * A worker on a roster.
 *
 * @param union id or name of the union that is to keep the membership; null for the sender's own
 */
record RosterRow(
    PlainData person, EmploymentForm form, @Nullable String union, @Nullable String enterpriseId) {

  /** Nothing of the person. */
  @Override
  public String toString() {
    return "RosterRow[…]";
  }
}
