package org.gonghui.platform.law;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a step of a case followed.
 *
 * @param on the day on which it was first taken by these
 */
@Schema(name = "StepRules", description = "步骤所依规则")
public record StepRules(
    @Schema(example = "ballot") String step, LocalDate on, List<AppliedRule> rules) {

  public StepRules {
    rules = List.copyOf(rules);
  }

  /** Those of the steps so far with one more; by the same rules again, a step stands there once. */
  public static List<StepRules> and(@Nullable List<StepRules> before, StepRules next) {
    List<StepRules> known = before == null ? List.of() : before;
    boolean again =
        next.rules.isEmpty()
            || known.stream()
                .anyMatch(it -> it.step.equals(next.step) && it.rules.equals(next.rules));
    return again ? known : Stream.concat(known.stream(), Stream.of(next)).toList();
  }
}
