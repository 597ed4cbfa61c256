package org.gonghui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.platform.jobs.JobsFixture.officer;

import java.time.Duration;
import org.bson.Document;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class JobCancellationTest {

  private static final JobFile FILE = new JobFile("f-1", "result.json", "application/json", 2);

  private final JobsFixture fixture = new JobsFixture();
  private final Viewer officer = officer("officer-1", "u-bantian");

  @Test
  void a_job_that_waits_between_two_chunks_is_ended_at_once_with_what_it_did() {
    Job job = fixture.submit(officer, "count");
    Waiting handler = new Waiting(Mono.just(new Step.Done(new Progress(1, 2L), FILE, null)));
    fixture.work(handler);
    assertThat(fixture.work(handler)).isFalse();
    fixture.cancel(officer, job);
    assertThat(fixture.work(handler)).isTrue();

    Job cancelled = fixture.find(job);
    assertThat(cancelled.status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(cancelled.result()).isEqualTo(FILE);
    assertThat(cancelled.progress()).isEqualTo(new Progress(1, 2L));
    assertThat(fixture.work(handler)).isFalse();
  }

  @Test
  void a_job_of_which_nothing_can_be_shown_is_cancelled_all_the_same() {
    Job job = fixture.submit(officer, "count");
    Waiting handler = new Waiting(Mono.error(new IllegalStateException("its rows are gone")));
    fixture.work(handler);
    fixture.cancel(officer, job);
    fixture.work(handler);
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(fixture.find(job).result()).isNull();
  }

  private final class Waiting implements JobHandler {

    private final Mono<Step.Done> left;

    Waiting(Mono<Step.Done> left) {
      this.left = left;
    }

    @Override
    public String kind() {
      return "count";
    }

    @Override
    public Mono<Step> next(Job job, Document checkpoint) {
      return Mono.just(
          Step.later(
              new Document("next", 1L),
              new Progress(1, 2L),
              fixture.clock.instant().plus(Duration.ofHours(1))));
    }

    @Override
    public Mono<Step.Done> leftOff(Job job, Document checkpoint) {
      return left;
    }
  }
}
