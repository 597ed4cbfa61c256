package org.gonghui.kernel;

/** The workflow has no such step from where the case stands now (HTTP 409). */
public final class IllegalStep extends Rejection {

  /** Refuses {@code step} of a {@code workflow} that is in {@code status}. */
  public IllegalStep(String workflow, String step, String status) {
    super("workflow.illegal-step", workflow, step, status);
  }
}
