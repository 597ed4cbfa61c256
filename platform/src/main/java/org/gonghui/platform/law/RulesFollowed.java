package org.gonghui.platform.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;

/**
 * The rules in force on a day, as one step looks them up: it remembers which, so that the step
 * names what it followed. Each step takes its own.
 */
public final class RulesFollowed {

  private final LegalRules rules;
  private final LocalDate on;
  private final Set<AppliedRule> followed = new LinkedHashSet<>();

  /** None looked up so far. */
  public RulesFollowed(LegalRules rules, LocalDate on) {
    this.rules = rules;
    this.on = on;
  }

  /** The rule with this id. */
  public LegalRule rule(String id) {
    return follow(rules.at(id, on));
  }

  /** The line that fits, of a table whose lines are rules with this beginning of their ids. */
  public LegalRule line(String idPrefix, Predicate<LegalRule> fits) {
    return rules.inForce(idPrefix, on).stream()
        .filter(fits)
        .findFirst()
        .map(this::follow)
        .orElseThrow(() -> new IllegalStateException("no rule of " + idPrefix + " fits"));
  }

  private LegalRule follow(LegalRule rule) {
    followed.add(AppliedRule.of(rule));
    return rule;
  }

  /** What was looked up, in that order. */
  public List<AppliedRule> all() {
    return List.copyOf(followed);
  }

  /** The same as what this step followed. */
  public StepRules by(String step) {
    return new StepRules(step, on, all());
  }
}
