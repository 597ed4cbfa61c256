package org.gonghui.kernel;

import org.jspecify.annotations.Nullable;

/** What may exist only once exists already (HTTP 409). */
public final class Duplicate extends Rejection {

  private final @Nullable String rule;

  private Duplicate(@Nullable String rule, String code, Object[] arguments) {
    super(code, arguments);
    this.rule = rule;
  }

  /** Refuses with the stable code of the uniqueness that would be broken. */
  public Duplicate(String code, Object... arguments) {
    this(null, code, arguments);
  }

  /** Refuses by the rule of law that asks for the uniqueness; see {@link LegalRule}. */
  public static Duplicate of(LegalRule rule, String code, Object... arguments) {
    return new Duplicate(rule.id(), code, arguments);
  }

  @Override
  public @Nullable String rule() {
    return rule;
  }
}
