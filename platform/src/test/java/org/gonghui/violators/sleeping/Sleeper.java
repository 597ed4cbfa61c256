package org.gonghui.violators.sleeping;

import java.time.Duration;

final class Sleeper {

  void rest() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(1));
  }
}
