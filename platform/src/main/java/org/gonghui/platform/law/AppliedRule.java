package org.gonghui.platform.law;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.kernel.LegalRule;

/**
 * The version of a rule that a decision followed: it explains the decision also after the rule has
 * changed.
 *
 * @param from the day from which that version holds
 */
@Schema(name = "AppliedRule", description = "所依规则的版本")
public record AppliedRule(@Schema(example = "union.meeting.quorum") String id, LocalDate from) {

  /** The version at hand. */
  public static AppliedRule of(LegalRule rule) {
    return new AppliedRule(rule.id(), rule.holdsFrom());
  }
}
