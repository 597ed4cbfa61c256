package org.gonghui.violators.times;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

final class OwnTime {

  Instant instant() {
    return Instant.now();
  }

  LocalDate zoned() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  Supplier<Instant> reference() {
    return Instant::now;
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Date date() {
    return new Date();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Instant given(Clock clock) {
    return Instant.now(clock);
  }
}
