package org.gonghui.member.consents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * One word of the person: that they consent, to which text, or that they no longer do.
 *
 * @param textVersion of the text that they agreed to or withdrew from
 * @param channel how they said it
 * @param paper number of the signed paper, where they said it at a counter
 * @param enteredBy the person, or the officer to whom they said it
 */
record Declaration(
    ConsentStatus said,
    @Schema(example = "1") int textVersion,
    Channel channel,
    @Schema(example = "TY-2023-018") @Nullable String paper,
    @Schema(example = "p-rider") String enteredBy,
    Instant at) {

  /** How a person says it. */
  enum Channel {
    /** 本人在线. */
    ONLINE,
    /** 窗口书面. */
    PAPER
  }

  Declaration {
    if ((channel == Channel.PAPER) != (paper != null)) {
      throw new RuleBroken("consent.paper");
    }
  }
}
