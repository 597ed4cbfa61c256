package org.gonghui.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command or question was understood and refused. The HTTP layer turns each kind into its problem
 * answer; {@link #code()} is the stable name that clients program against and that the message
 * bundles translate, {@link #arguments()} fill the placeholders of that message.
 */
public abstract sealed class Rejection extends RuntimeException
    permits NotFound, Forbidden, IllegalStep, Stale, RuleBroken, Duplicate {

  private final String code;
  private final transient List<Object> arguments;

  Rejection(String code, Object... arguments) {
    super(code + " " + Arrays.toString(arguments), null, false, false);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Stable dotted name of the refusal, for example {@code relief.budget-exceeded}. */
  public String code() {
    return code;
  }

  /** Id of the rule of law that refused, or null where the code itself names the rule. */
  public @Nullable String rule() {
    return null;
  }

  /** Values for the placeholders of the message, in order; never personal data. */
  public List<Object> arguments() {
    return arguments;
  }
}
