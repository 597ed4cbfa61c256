package org.gonghui.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.platform.imports.ImportJobTest.OFFICER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.web.problem.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that end in an error which nobody foresaw, and databases that are away. */
@ExtendWith(OutputCaptureExtension.class)
class ImportFailingRowsTest {

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
  void a_row_that_fails_each_time_comes_back_with_its_report_and_the_others_are_taken(
      CapturedOutput log) {
    shops.failing.put("s-3", 1000);
    Job job = submit(sheet(5));
    assertThat(jobs.work(handler)).isTrue();

    Job done = jobs.find(job);
    assertThat(done.status()).isEqualTo(Job.Status.DONE);
    assertThat(counts(done)).isEqualTo("5 rows: 4 added, 0 same, 1 refused");
    String report = job.id() + "/4";
    assertThat(ImportJobTest.texts(content(done.errors())))
        .containsExactly("s-3|5|这一行未能读入，报告编号：" + report + "|请核对本行后单独重新上传；仍不成功的请联系系统管理员并提供报告编号|4");
    assertThat(log.getOut()).contains(report, "IllegalStateException", "Shops.take");
    assertThat(shops.failing).containsEntry("s-3", 1000 - FailingRows.TRIES);

    shops.failing.clear();
    Job again = submit(sheet(5));
    assertThat(jobs.work(handler)).isTrue();
    assertThat(counts(jobs.find(again))).isEqualTo("5 rows: 1 added, 4 same, 0 refused");
  }

  @Test
  void a_row_that_fails_now_and_then_is_taken() {
    shops.failing.put("s-3", FailingRows.TRIES - 1);
    Job job = submit(sheet(5));
    assertThat(jobs.work(handler)).isTrue();
    assertThat(counts(jobs.find(job))).isEqualTo("5 rows: 5 added, 0 same, 0 refused");
    assertThat(shops.writes()).isEqualTo(5);
  }

  @Test
  void a_row_that_cannot_be_judged_does_not_take_its_batch_along() {
    shops.unjudged.add("s-2");
    Job job = submit("代码,人数\nx-1,many\n" + sheet(700).substring(6));
    assertThat(jobs.work(handler)).isTrue();
    Job done = jobs.find(job);
    assertThat(counts(done)).isEqualTo("701 rows: 699 added, 0 same, 2 refused");
    assertThat(ImportJobTest.texts(content(done.errors())))
        .satisfiesExactly(
            it -> assertThat(it).startsWith("x-1|many|人数"),
            it -> assertThat(it).startsWith("s-2|5|这一行未能读入，报告编号：" + job.id() + "/4|"));
  }

  @Test
  void while_the_database_is_away_no_row_is_refused_and_the_job_waits() {
    shops.away = true;
    Job job = submit(sheet(5));
    assertThat(jobs.work(handler)).isTrue();
    assertThat(jobs.find(job).status()).isEqualTo(Job.Status.RUNNING);
    assertThat(jobs.work(handler)).as("before its time").isFalse();

    shops.away = false;
    jobs.clock.advance(Duration.ofSeconds(1));
    assertThat(jobs.work(handler)).isTrue();
    assertThat(counts(jobs.find(job))).isEqualTo("5 rows: 5 added, 0 same, 0 refused");
  }

  @Test
  void where_many_rows_fail_it_is_no_fault_of_theirs() {
    IntStream.rangeClosed(1, 2 * FailingRows.MOST)
        .forEach(it -> shops.failing.put("s-" + it, 1000));
    Job job = submit(sheet(2 * FailingRows.MOST));
    assertThat(jobs.work(handler)).isTrue();
    assertThat(jobs.find(job).status()).isEqualTo(Job.Status.RUNNING);

    shops.failing.clear();
    jobs.clock.advance(Duration.ofSeconds(1));
    assertThat(jobs.work(handler)).isTrue();
    assertThat(counts(jobs.find(job)))
        .isEqualTo(
            "%d rows: %d added, 0 same, 0 refused"
                .formatted(2 * FailingRows.MOST, 2 * FailingRows.MOST));
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

  private byte[] content(JobFile file) {
    return files
        .content(file)
        .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
        .map(ByteArrayOutputStream::toByteArray)
        .block();
  }

  private String counts(Job job) {
    JsonNode it = JsonMapper.shared().readTree(content(job.result()));
    return "%d rows: %d added, %d same, %d refused"
        .formatted(
            it.path("rows").asLong(),
            it.path("added").asLong(),
            it.path("same").asLong(),
            it.path("refused").asLong());
  }
}
