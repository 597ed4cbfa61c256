package org.gonghui.platform.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Takes steps on the newest version of a record, as clients do. */
public final class Newest {

  private static final int TIMES = 5;

  private Newest() {}

  /**
   * Takes a step, and again where a listener or a deadline came between the look and the step.
   *
   * @param version looks which version is the newest
   * @param step takes the step on a version
   */
  public static ResponseSpec step(Supplier<String> version, Function<String, ResponseSpec> step) {
    for (int time = 1; ; time++) {
      ResponseSpec answer = step.apply(version.get());
      if (time == TIMES || !isStale(answer)) {
        return answer;
      }
      answer.expectBody().returnResult();
    }
  }

  private static boolean isStale(ResponseSpec answer) {
    AtomicInteger status = new AtomicInteger();
    answer.expectStatus().value(status::set);
    return status.get() == HttpStatus.PRECONDITION_FAILED.value();
  }
}
