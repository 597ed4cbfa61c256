package org.gonghui.platform.imports;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.web.problem.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What all imports of a service share. */
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

  private static final Duration AT_START = Duration.ofSeconds(30);
  private static final int FILES_AT_ONCE = 2;
  private static final int FILES_WAITING = 100;

  @Bean
  SheetLimits sheetLimits() {
    return SheetLimits.USUAL;
  }

  @Bean(destroyMethod = "dispose")
  Scheduler sheetThreads() {
    return Schedulers.newBoundedElastic(FILES_AT_ONCE, FILES_WAITING, "sheets");
  }

  @Bean
  Batches importBatches(MongoDatabase database, FieldCipher cipher) {
    Batches batches = new Batches(database, cipher);
    batches.prepare().block(AT_START);
    return batches;
  }

  @Bean
  Splitting sheetSplitting(
      JobFiles files, Batches batches, SheetLimits limits, Scheduler sheetThreads) {
    return new Splitting(files, batches, new SheetReader(limits), sheetThreads);
  }

  @Bean
  Outcome importOutcome(JobFiles files, Batches batches, Messages messages) {
    return new Outcome(files, batches, messages);
  }
}
