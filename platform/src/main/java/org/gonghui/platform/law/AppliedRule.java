package org.gonghui.platform.law;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;
import org.jspecify.annotations.Nullable;

/**
 * The version of a rule that a decision followed: it explains the decision also after the rule has
 * changed.
 *
 * @param from the day from which that version holds
 * @param place where that version holds: {@code CN} or an area code; null in what was decided
 *     before places were noted
 */
@Schema(name = "AppliedRule", description = "所依规则的版本")
public record AppliedRule(
    @Schema(example = "union.meeting.quorum") String id,
    LocalDate from,
    @Schema(description = "CN for the whole country, or an area code", example = "440307")
        @Nullable String place) {

  /** One whose place is not noted. */
  public AppliedRule(String id, LocalDate from) {
    this(id, from, null);
  }

  /** The version at hand. */
  public static AppliedRule of(LegalRule rule) {
    return new AppliedRule(rule.id(), rule.holdsFrom(), rule.place());
  }
}
