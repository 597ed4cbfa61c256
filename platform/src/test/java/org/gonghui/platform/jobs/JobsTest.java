package org.gonghui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.platform.jobs.JobsFixture.officer;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class JobsTest {

  private final JobsFixture fixture = new JobsFixture();
  private final Viewer owner = officer("officer-1", "u-bantian");

  @Test
  void the_same_request_twice_makes_one_job_also_when_both_come_together() {
    JobRequest request = JobRequest.of("import", new Document("file", "f-1")).ofTotal(10);
    List<Job> made =
        Flux.range(0, 10)
            .flatMap(
                it -> fixture.jobs.submit(fixture.command(owner, "key-1", "print"), request), 10)
            .collectList()
            .block();
    assertThat(made).extracting(Job::id).containsOnly(made.getFirst().id());
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void the_same_key_with_another_request_is_refused() {
    JobRequest request = JobRequest.of("import", new Document());
    fixture.jobs.submit(fixture.command(owner, "key-1", "print"), request).block();
    assertThatThrownBy(
            () -> fixture.jobs.submit(fixture.command(owner, "key-1", "other"), request).block())
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("idempotency.key-reused");
  }

  @Test
  void requests_without_a_key_are_jobs_of_their_own() {
    fixture.submit(owner, "import");
    fixture.submit(owner, "import");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void owner_and_superior_officers_see_a_job_and_nobody_else() {
    Job job = fixture.submit(owner, "import");
    assertThat(fixture.jobs.find(owner, job.id()).block()).isEqualTo(job);
    assertThat(fixture.jobs.find(officer("officer-2", "u-bantian"), job.id()).block()).isNotNull();
    assertThat(fixture.jobs.find(officer("officer-3", "u-longgang"), job.id()).block()).isNotNull();
    assertHidden(officer("officer-4", "u-buji"), job);
    assertHidden(new Viewer("p-worker", Set.of("member"), "u-bantian", null, Set.of()), job);
    assertHidden(operator("ops"), job);
  }

  @Test
  void operators_see_the_jobs_of_operation() {
    Job job = fixture.submit(operator("ops-1"), "key-rotation");
    assertThat(fixture.jobs.find(operator("ops-2"), job.id()).block()).isNotNull();
    assertHidden(owner, job);
  }

  @Test
  void who_cannot_see_a_job_cannot_cancel_it() {
    Job job = fixture.submit(owner, "import");
    Viewer neighbour = officer("officer-4", "u-buji");
    assertThatThrownBy(
            () -> fixture.jobs.cancel(fixture.command(neighbour, null, ""), job.id()).block())
        .isInstanceOf(NotFound.class);
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.QUEUED);
  }

  @Test
  void a_job_that_nobody_has_begun_is_cancelled_at_once_and_twice_is_as_once() {
    Job job = fixture.submit(owner, "import");
    assertThat(cancel(job).status()).isEqualTo(Job.Status.CANCELLED);
    assertThat(cancel(job).status()).isEqualTo(Job.Status.CANCELLED);
    JobHandler never = JobsFixture.counting("import", 1, (it, n) -> Mono.empty());
    assertThat(fixture.worker(never).workOnNext()).isFalse();
  }

  @Test
  void what_is_done_cannot_be_cancelled() {
    Job job = fixture.submit(owner, "import");
    fixture.worker(JobsFixture.counting("import", 1, (it, n) -> Mono.empty())).workOnNext();
    assertThatThrownBy(() -> cancel(job)).isInstanceOf(IllegalStep.class);
    assertThat(fixture.find(job).status()).isEqualTo(Job.Status.DONE);
  }

  @Test
  void whoever_watches_sees_a_job_up_to_its_end() {
    Job job = fixture.submit(owner, "import");
    JobWorker worker = fixture.worker(JobsFixture.counting("import", 1, (it, n) -> Mono.empty()));
    StepVerifier.create(fixture.jobs.watch(owner, job.id()).map(Job::status))
        .expectNext(Job.Status.QUEUED)
        .then(worker::workOnNext)
        .thenConsumeWhile(it -> it == Job.Status.RUNNING)
        .expectNext(Job.Status.DONE)
        .verifyComplete();
  }

  private Job cancel(Job job) {
    return fixture.jobs.cancel(fixture.command(owner, null, ""), job.id()).block();
  }

  private void assertHidden(Viewer viewer, Job job) {
    assertThatThrownBy(() -> fixture.jobs.find(viewer, job.id()).block())
        .isInstanceOf(NotFound.class);
  }

  private static Viewer operator(String person) {
    return new Viewer(person, Set.of("operator"), null, null, Set.of());
  }

  private long count() {
    return Mono.from(fixture.database.getCollection("jobs").countDocuments()).block();
  }
}
