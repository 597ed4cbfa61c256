package org.gonghui.platform.store;

import java.time.Instant;
import org.gonghui.platform.testing.TestClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.kafka.annotation.EnableKafka;

/** The parts of the platform that store and tell, without HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableKafka
@ComponentScan({
  "org.gonghui.platform.store",
  "org.gonghui.platform.events",
  "org.gonghui.platform.deadlines",
  "org.gonghui.platform.directory",
  "org.gonghui.platform.figures"
})
public class StoreApplication {

  @Bean
  TestClock clock() {
    return new TestClock(Instant.parse("2026-01-05T01:00:00Z"));
  }
}
