package org.gonghui.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The workflow has no such step from where the case stands now (HTTP 409). */
public final class IllegalStep extends Rejection {

  private static final String CODE = "workflow.illegal-step";

  /** Refuses {@code step} of a {@code workflow} that is in {@code status}. */
  public IllegalStep(String workflow, String step, String status) {
    super(CODE, workflow, step, status, step, "", "");
  }

  /**
   * Refuses a step by its name in the field and says what can be done instead.
   *
   * @param possible the steps that somebody can take from this status
   */
  IllegalStep(Step<?> step, String status, List<? extends Step<?>> possible) {
    super(
        CODE,
        step.workflow(),
        step.key(),
        status,
        title(step, Locale.CHINESE),
        hint("，现在可以办理：", possible, "、", Locale.CHINESE),
        hint("; possible now: ", possible, ", ", Locale.ENGLISH));
  }

  private static String hint(
      String begin, List<? extends Step<?>> possible, String between, Locale language) {
    return possible.isEmpty()
        ? ""
        : possible.stream()
            .map(it -> title(it, language))
            .distinct()
            .collect(Collectors.joining(between, begin, ""));
  }

  private static String title(Step<?> step, Locale language) {
    return language.equals(Locale.CHINESE)
        ? Objects.requireNonNullElse(step.row().term(), step.key())
        : step.key();
  }
}
