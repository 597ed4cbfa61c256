package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.law.RulesFollowed;

/**
 * A vote by which one post is filled between two elections 补选, by the same rules as those.
 *
 * @param entitled how many are entitled to vote: the committee, or those of the meeting
 */
@Schema(name = "ByElectionVote")
public record ByElection(
    @NotNull LocalDate heldOn,
    @Schema(description = "应到会人数", example = "9") @Min(1) @Max(5_000_000) int entitled,
    @Schema(description = "实到会人数", example = "8") @Min(0) @Max(5_000_000) int present,
    @Schema(description = "赞成票", example = "7") @Min(0) @Max(5_000_000) int inFavour) {

  /** Refuses a candidate who cannot be elected, and a vote that does not elect. */
  public void check(Candidate candidate, UnionKind kind, RulesFollowed rules) {
    new ListCheck(rules, kind).eligible(candidate);
    Quorum quorum = new Quorum(rules.rule(Rules.QUORUM), entitled);
    quorum.present(present);
    if (inFavour > present) {
      throw new RuleBroken("election.more-votes-than-present", inFavour, present);
    }
    if (!quorum.elects(inFavour)) {
      throw RuleBroken.of(quorum.rule(), "election.majority", entitled, inFavour);
    }
  }
}
