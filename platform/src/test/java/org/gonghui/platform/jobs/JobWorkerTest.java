package org.gonghui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.platform.jobs.JobsFixture.handler;
import static org.gonghui.platform.jobs.JobsFixture.officer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class JobWorkerTest {

  private final JobsFixture fixture = new JobsFixture();
  private final Viewer officer = officer("officer-1", "u-bantian");
  private final List<Long> chunks = Collections.synchronizedList(new ArrayList<>());

  @Test
  void a_job_is_done_chunk_by_chunk() {
    Job job = fixture.submit(officer, "count");
    assertThat(job.status()).isEqualTo(Job.Status.QUEUED);
    assertThat(job.id()).startsWith("test-");

    assertThat(fixture.worker(counting()).workOnNext()).isTrue();

    Job done = fixture.find(job);
    assertThat(done.status()).isEqualTo(Job.Status.DONE);
    assertThat(done.progress()).isEqualTo(new Progress(5, 5L));
    assertThat(done.startedAt()).isEqualTo(fixture.clock.instant());
    assertThat(done.endedAt()).isEqualTo(fixture.clock.instant());
    assertThat(chunks).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(fixture.worker(counting()).workOnNext()).isFalse();
  }

  @Test
  void when_its_runner_dies_another_goes_on_from_the_last_chunk_once_the_lease_has_ended() {
    Job job = fixture.submit(officer, "count");
    assertThat(advance(claim(), 2)).isNotNull();

    assertThat(fixture.worker(counting()).workOnNext()).isFalse();
    fixture.clock.advance(JobWorker.LEASE.minusSeconds(1));
    assertThat(fixture.worker(counting()).workOnNext()).isFalse();
    fixture.clock.advance(Duration.ofSeconds(1));
    assertThat(fixture.worker(counting()).workOnNext()).isTrue();

    assertThat(chunks).containsExactly(2L, 3L, 4L);
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.DONE);
  }

  @Test
  void a_runner_that_lost_its_lease_can_save_nothing_any_more() {
    Job job = fixture.submit(officer, "count");
    Claim asleep = claim();
    fixture.clock.advance(JobWorker.LEASE);
    Claim other = claim();

    assertThat(advance(asleep, 4)).isNull();
    assertThat(fixture.store.renew(asleep, fixture.clock.instant()).block()).isFalse();
    assertThat(fixture.store.release(asleep, fixture.clock.instant()).block()).isNull();
    assertThat(fixture.store.end(asleep, Job.Status.DONE, fixture.clock.instant()).block())
        .isNull();
    assertThat(advance(other, 1).job().progress().done()).isEqualTo(1);
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.RUNNING);
  }

  @Test
  void a_lease_that_is_renewed_does_not_end() {
    fixture.submit(officer, "count");
    Claim alive = claim();
    fixture.clock.advance(JobWorker.LEASE.minusSeconds(1));
    assertThat(fixture.store.renew(alive, fixture.clock.instant().plus(JobWorker.LEASE)).block())
        .isTrue();
    fixture.clock.advance(JobWorker.LEASE.minusSeconds(1));
    assertThat(fixture.worker(counting()).workOnNext()).isFalse();
  }

  @Test
  void a_job_that_is_cancelled_stops_before_its_next_chunk() {
    Job job = fixture.submit(officer, "count");
    JobHandler cancelledInThird =
        JobsFixture.counting(
            "count",
            5,
            (it, number) -> {
              chunks.add(number);
              return number == 2
                  ? fixture.jobs.cancel(fixture.command(officer, null, ""), it.id()).then()
                  : Mono.empty();
            });
    fixture.worker(cancelledInThird).workOnNext();

    Job cancelled = fixture.find(job);
    assertThat(cancelled.status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(cancelled.progress().done()).isEqualTo(3);
    assertThat(chunks).containsExactly(0L, 1L, 2L);
  }

  @Test
  void a_cancellation_outlives_the_runner() {
    Job job = fixture.submit(officer, "count");
    claim();
    fixture.jobs.cancel(fixture.command(officer, null, ""), job.id()).block();
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.CANCELLING);
    fixture.clock.advance(JobWorker.LEASE);
    fixture.worker(counting()).workOnNext();
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(chunks).isEmpty();
  }

  @Test
  void a_refusal_of_the_domain_fails_the_job_with_its_code() {
    Job job = fixture.submit(officer, "count");
    fixture
        .worker(handler("count", (it, at) -> Mono.error(new RuleBroken("import.no-rows"))))
        .workOnNext();
    Job failed = fixture.find(job);
    assertThat(failed.status()).isEqualTo(Job.Status.FAILED);
    assertThat(failed.error()).isEqualTo(JobError.of("import.no-rows"));
    assertThat(fixture.registry.get("gonghui.jobs.failed").counter().count()).isEqualTo(1);
  }

  @Test
  void what_fails_once_is_tried_again_after_a_while() {
    Job job = fixture.submit(officer, "count");
    List<Long> failedOnce = new ArrayList<>();
    JobHandler shaky =
        JobsFixture.counting(
            "count",
            3,
            (it, number) -> {
              if (number == 1 && failedOnce.isEmpty()) {
                failedOnce.add(number);
                throw new IllegalStateException("the other side is away");
              }
              chunks.add(number);
              return Mono.empty();
            });
    fixture.worker(shaky).workOnNext();
    assertThat(fixture.worker(shaky).workOnNext()).isFalse();
    fixture.clock.advance(Duration.ofSeconds(1));
    assertThat(fixture.worker(shaky).workOnNext()).isTrue();
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.DONE);
    assertThat(chunks).containsExactly(0L, 1L, 2L);
  }

  @Test
  void what_fails_again_and_again_is_given_up() {
    Job job = fixture.submit(officer, "count");
    JobHandler broken =
        handler(
            "count",
            (it, at) -> {
              chunks.add(0L);
              return Mono.error(new IllegalStateException("broken"));
            });
    for (int i = 0; i <= JobWorker.ATTEMPTS; i++) {
      assertThat(fixture.worker(broken).workOnNext()).isTrue();
      fixture.clock.advance(Duration.ofMinutes(10));
    }
    assertThat(fixture.find(job).error()).isEqualTo(JobError.of("job.given-up"));
    assertThat(chunks).hasSize(JobWorker.ATTEMPTS);
  }

  @Test
  void a_job_that_kills_each_of_its_runners_is_given_up_too() {
    Job job = fixture.submit(officer, "count");
    for (int i = 0; i < JobWorker.ATTEMPTS; i++) {
      claim();
      fixture.clock.advance(JobWorker.LEASE);
    }
    fixture.worker(counting()).workOnNext();
    assertThat(fixture.find(job).error()).isEqualTo(JobError.of("job.given-up"));
    assertThat(chunks).isEmpty();
  }

  @Test
  void a_job_that_waits_goes_on_when_its_time_has_come() {
    Job job = fixture.submit(officer, "count");
    JobHandler waiting =
        handler(
            "count",
            (it, at) ->
                Mono.just(
                    at.isEmpty()
                        ? Step.later(
                            new Document("waited", true),
                            new Progress(1, 2L),
                            fixture.clock.instant().plusSeconds(60))
                        : Step.done(new Progress(2, 2L))));
    fixture.worker(waiting).workOnNext();
    fixture.clock.advance(Duration.ofSeconds(59));
    assertThat(fixture.worker(waiting).workOnNext()).isFalse();
    fixture.clock.advance(Duration.ofSeconds(1));
    assertThat(fixture.worker(waiting).workOnNext()).isTrue();
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.DONE);
  }

  @Test
  void many_workers_do_each_chunk_of_each_job_once() {
    List<Job> all =
        IntStream.range(0, 20).mapToObj(it -> fixture.submit(officer, "count")).toList();
    List<JobRunner> instances =
        IntStream.range(0, 3)
            .mapToObj(it -> new JobRunner(() -> fixture.worker(counting()), Mono.empty()))
            .toList();
    instances.forEach(JobRunner::start);
    Awaitility.await()
        .until(() -> all.stream().allMatch(it -> fixture.find(it).status() == Job.Status.DONE));
    instances.forEach(JobRunner::stop);
    assertThat(chunks)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, 100).mapToObj(it -> it % 5).toList());
  }

  @Test
  void an_application_that_stops_leaves_its_job_to_others_at_once() {
    Job job = fixture.submit(officer, "count");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    JobHandler slow =
        JobsFixture.counting(
            "count",
            5,
            (it, number) ->
                Mono.fromRunnable(() -> {
                  chunks.add(number);
                  begun.countDown();
                  awaitUninterrupted(asked);
                }));
    JobWorker worker = fixture.worker(slow);
    Thread thread = Thread.ofVirtual().start(worker);
    Awaitility.await().until(() -> begun.getCount() == 0);
    worker.stop();
    asked.countDown();
    Awaitility.await().until(() -> !thread.isAlive());

    assertThat(fixture.find(job).progress().done()).isEqualTo(1);
    assertThat(fixture.worker(counting()).workOnNext()).isTrue();
    assertThat(chunks).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JobHandler counting() {
    return JobsFixture.counting(
        "count",
        5,
        (job, number) -> {
          chunks.add(number);
          return Mono.empty();
        });
  }

  private Claim claim() {
    return fixture
        .store
        .claim(
            Set.of("count"), fixture.clock.instant(), fixture.clock.instant().plus(JobWorker.LEASE))
        .block();
  }

  private Claim advance(Claim claim, long next) {
    Step.More step = new Step.More(new Document("next", next), new Progress(next, 5L), null);
    return fixture
        .store
        .advance(claim, step, fixture.clock.instant().plus(JobWorker.LEASE))
        .block();
  }
}
