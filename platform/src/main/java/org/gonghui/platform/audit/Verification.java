package org.gonghui.platform.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking over a stretch of the trail.
 *
 * @param from the first number looked at
 * @param to the last number looked at
 * @param checked how many entries there were
 * @param intact true where nothing was found
 * @param findings what was found, the first hundred
 * @param findingsInAll how many there are
 * @param next where to go on; null at the end of the trail
 * @param headSeq number of the last entry looked at, to be kept elsewhere as an anchor
 * @param headHash its hash
 */
public record Verification(
    @Schema(example = "1") long from,
    @Schema(example = "10000") long to,
    @Schema(example = "10000") long checked,
    boolean intact,
    List<Finding> findings,
    @Schema(example = "0") long findingsInAll,
    @Schema(example = "10001") @Nullable Long next,
    @Schema(example = "10000") long headSeq,
    @Schema(example = "9f2c4e6a8b0d1f3355779911bbddff00224466881133557799aaccee02468ace")
        String headHash) {

  public Verification {
    findings = List.copyOf(findings);
  }

  /**
   * Something that is not as it was written.
   *
   * @param kind what is wrong
   * @param seq with which entry it begins
   * @param upTo with which it ends
   */
  public record Finding(
      Kind kind, @Schema(example = "4711") long seq, @Schema(example = "4712") long upTo) {}

  /** What can be wrong. */
  public enum Kind {
    /** Entries were removed. */
    MISSING,
    /** An entry was changed, moved from another place, or made by who has no key. */
    CHANGED,
    /** A genuine entry follows another than it was written behind: a part was put back. */
    UNLINKED,
    /** The end was cut off: a signed head, or this instance, knows of later entries. */
    TRUNCATED,
    /** There are entries, but the signed head was removed. */
    HEAD_MISSING,
    /** The head was not signed by us. */
    HEAD_FORGED,
    /** The entry at the number of the head, or of the anchor given, is another one. */
    HEAD_DIFFERS
  }
}
