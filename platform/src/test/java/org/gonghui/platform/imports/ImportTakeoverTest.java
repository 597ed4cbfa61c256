package org.gonghui.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.platform.imports.ImportJobTest.OFFICER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.Suite;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.jobs.JobFilesFixture;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.JobRequest;
import org.gonghui.platform.jobs.JobsFixture;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.web.problem.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports in the hands of workers who die, or who are told to stop. */
class ImportTakeoverTest {

  private final JobsFixture jobs = new JobsFixture();
  private final FieldCipher cipher =
      FieldCipher.open(
              jobs.database, Suite.SM4_GCM, new byte[32], new byte[32], InstantSource.system())
          .block();
  private final JobFiles files = JobFilesFixture.of(jobs.database, cipher);
  private final Batches batches = new Batches(jobs.database, cipher);
  private final Scheduler threads = Schedulers.newBoundedElastic(1, 10, "sheets");
  private final Shops shops = new Shops(jobs.database);
  private final JobHandler handler =
      new ImportJobs(
              new Splitting(files, batches, new SheetReader(SheetLimits.USUAL), threads),
              batches,
              new Outcome(files, batches, new Messages(getClass().getClassLoader())),
              jobs.clock)
          .handler(shops);

  @AfterEach
  void stop() {
    threads.dispose();
    cipher.close();
  }

  @Test
  void what_a_worker_left_half_done_another_takes_up_when_its_lease_has_ended_no_row_twice() {
    Job job = submit(sheet(1200) + "x-1,many\n");
    shops.dyingAfter = 700;
    jobs.die(handler);
    assertThat(shops.count()).isGreaterThanOrEqualTo(700).isLessThan(1200);

    shops.dyingAfter = Integer.MAX_VALUE;
    assertThat(jobs.work(handler)).isFalse();
    jobs.outliveLease();
    assertThat(jobs.work(handler)).isTrue();

    Job done = jobs.find(job);
    assertThat(done.status()).isEqualTo(Job.Status.DONE);
    assertThat(counts(done)).isEqualTo("1201 rows: 1200 added, 0 same, 1 refused, 0 not reached");
    assertThat(shops.count()).isEqualTo(1200);
    assertThat(shops.writes()).isEqualTo(1200);
    assertThat(shops.taken)
        .as("those of the batch at hand were taken again")
        .hasSizeGreaterThan(1200);
  }

  @Test
  void of_an_import_that_was_cancelled_it_is_told_how_far_it_came_and_what_was_wrong_up_to_there() {
    Job job = submit("代码,人数\nx-1,many\n" + sheet(1399).substring(6));
    assertThat(jobs.work(new CancelledInSecondBatch())).isTrue();

    Job cancelled = jobs.find(job);
    assertThat(cancelled.status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(counts(cancelled))
        .isEqualTo("1400 rows: 999 added, 0 same, 1 refused, 400 not reached");
    assertThat(shops.count()).isEqualTo(999);
    assertThat(cancelled.errors()).isNotNull();
    assertThat(files.content(cancelled.errors()).count().block()).isPositive();

    Job again = submit(sheet(1399));
    assertThat(jobs.work(handler)).isTrue();
    assertThat(counts(jobs.find(again)))
        .isEqualTo("1399 rows: 400 added, 999 same, 0 refused, 0 not reached");
  }

  private final class CancelledInSecondBatch implements JobHandler {

    @Override
    public String kind() {
      return handler.kind();
    }

    @Override
    public Mono<Step> next(Job job, Document checkpoint) {
      boolean now =
          checkpoint.getInteger("batch", 0) == 1 && "TAKING".equals(checkpoint.getString("stage"));
      return handler
          .next(job, checkpoint)
          .flatMap(it ->
              now
                  ? Mono.fromRunnable(() -> jobs.cancel(OFFICER, job))
                      .subscribeOn(Schedulers.boundedElastic())
                      .thenReturn(it)
                  : Mono.just(it));
    }

    @Override
    public Mono<Step.Done> leftOff(Job job, Document checkpoint) {
      return handler.leftOff(job, checkpoint);
    }
  }

  private Job submit(String sheet) {
    byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
    JobFile file = files.store("x", "text/csv", Flux.just(bytes)).block();
    Document input = ImportInput.of(file, OFFICER, Locale.CHINESE).write();
    return jobs.submit(OFFICER, JobRequest.of(handler.kind(), input));
  }

  private static String sheet(int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(it -> "s-" + it + ",5")
        .collect(Collectors.joining("\n", "代码,人数\n", "\n"));
  }

  private String counts(Job job) {
    byte[] bytes =
        files
            .content(job.result())
            .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
            .map(ByteArrayOutputStream::toByteArray)
            .block();
    JsonNode it = JsonMapper.shared().readTree(bytes);
    return "%d rows: %d added, %d same, %d refused, %d not reached"
        .formatted(
            it.path("rows").asLong(),
            it.path("added").asLong(),
            it.path("same").asLong(),
            it.path("refused").asLong(),
            it.path("notReached").asLong());
  }
}
