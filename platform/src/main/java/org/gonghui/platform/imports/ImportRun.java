package org.gonghui.platform.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;

/**
 * The circumstances of an import, the same for all its rows.
 *
 * @param id of its job
 * @param viewer who sent the file, with the rights that they had then
 * @param today the day on which it was sent, also for what is done after midnight
 * @param clock tells when a row is written
 */
public record ImportRun(String id, Viewer viewer, LocalDate today, Clock clock) {

  static ImportRun of(Job job, Clock clock) {
    return new ImportRun(
        job.id(),
        ImportInput.read(job).viewer(job),
        WorkingDays.dateOf(Objects.requireNonNull(job.createdAt())),
        clock);
  }

  /** The circumstances of writing one row: the same again acts once. */
  public Command command(int number) {
    return new Command(
        viewer,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        id + "/" + number,
        () -> "",
        null,
        null);
  }
}
