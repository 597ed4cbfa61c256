package org.gonghui.kernel;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The workflow has no such step from where the case stands now (HTTP 409). */
public final class IllegalStep extends Rejection {

  private static final String CODE = "workflow.illegal-step";

  /** Refuses {@code step} of a {@code workflow} that is in {@code status}. */
  public IllegalStep(String workflow, String step, String status) {
    super(CODE, workflow, step, status, "");
  }

  /**
   * Refuses a step by its name in the field and says what can be done instead.
   *
   * @param possible the steps that somebody can take from this status
   */
  IllegalStep(Step<?> step, String status, List<Step<?>> possible) {
    super(
        CODE,
        step.workflow(),
        new Wording(term(step), step.key()),
        status,
        possible.isEmpty()
            ? ""
            : new Wording(
                "，现在可以办理：" + joined(possible, IllegalStep::term, "、"),
                "; possible now: " + joined(possible, Step::key, ", ")));
  }

  private static String joined(
      List<Step<?>> steps, Function<Step<?>, String> name, String between) {
    return steps.stream().map(name).distinct().collect(Collectors.joining(between));
  }

  private static String term(Step<?> step) {
    return Objects.requireNonNullElse(step.row().term(), step.key());
  }
}
