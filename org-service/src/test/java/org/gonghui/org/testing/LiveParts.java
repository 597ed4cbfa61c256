package org.gonghui.org.testing;

import java.time.Instant;
import org.gonghui.platform.testing.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the running service is given in tests: a clock that stands. */
@TestConfiguration(proxyBeanMethods = false)
public class LiveParts {

  /** Wednesday, 20 September 2023, ten o'clock in Shenzhen. */
  public static final Instant START = Instant.parse("2023-09-20T02:00:00Z");

  @Bean
  TestClock clock() {
    return new TestClock(START);
  }
}
