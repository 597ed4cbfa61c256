package org.gonghui.member.honours;

import org.gonghui.contracts.ContestAward;

/**
 * The prize that a nomination goes back to.
 *
 * @param stands false once the contest's result was corrected so that it promises this no more
 */
record Origin(String proposalId, String contestId, ContestAward prize, boolean stands) {

  Origin with(boolean standing) {
    return new Origin(proposalId, contestId, prize, standing);
  }
}
