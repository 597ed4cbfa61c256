package org.gonghui.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long every test waits for what must come: longer than a machine that builds beside it is ever
 * late, shorter than JUnit's own limit, so that the condition that was waited for is in the report.
 * Installed by JUnit's extension detection; a test says {@code await().until(…)} and no time of its
 * own. Where deadlines are waited for they are looked at ({@link PromptDeadlines}).
 */
public final class Patience implements BeforeAllCallback {

  private static final Duration MOST = Duration.ofSeconds(90);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(MOST);
    Awaitility.setDefaultConditionEvaluationListener(PromptDeadlines.whereOneWaits());
  }
}
