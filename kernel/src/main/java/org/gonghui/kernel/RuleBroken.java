package org.gonghui.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain refused (HTTP 422). Where the rule is one of law, the answer carries its id,
 * under which clients find its source.
 */
public final class RuleBroken extends Rejection {

  private final transient @Nullable LegalRule rule;

  private RuleBroken(@Nullable LegalRule rule, String code, Object... arguments) {
    super(code, arguments);
    this.rule = rule;
  }

  /** Refuses by a rule of this system that no text of law stands behind. */
  public RuleBroken(String code, Object... arguments) {
    this(null, code, arguments);
  }

  /** Refuses by this version of a rule of law. */
  public static RuleBroken of(LegalRule rule, String code, Object... arguments) {
    return new RuleBroken(rule, code, arguments);
  }

  @Override
  public @Nullable String rule() {
    return rule == null ? null : rule.id();
  }

  /** The version that refused, or null where no text of law stands behind the refusal. */
  public @Nullable LegalRule version() {
    return rule;
  }
}
