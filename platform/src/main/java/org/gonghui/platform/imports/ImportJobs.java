package org.gonghui.platform.imports;

import java.time.Clock;
import org.gonghui.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;

/** Makes the job of an import; a feature has a bean of each. */
@Component
public class ImportJobs {

  private final Splitting splitting;
  private final Batches batches;
  private final Outcome outcome;
  private final Clock clock;

  ImportJobs(Splitting splitting, Batches batches, Outcome outcome, Clock clock) {
    this.splitting = splitting;
    this.batches = batches;
    this.outcome = outcome;
    this.clock = clock;
  }

  /** What does the jobs of this import. */
  public <F> JobHandler handler(SheetImport<F> of) {
    return new ImportJob<>(of, splitting, batches, outcome, clock);
  }
}
