package org.gonghui.org.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.testing.LiveParts;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A comparison that does not come to its end leaves nothing behind. */
@OrgLive
class ReplayCheckJobTest {

  @Autowired ReplayCheckJob handler;
  @Autowired Replay replay;
  @Autowired ReplayCheck check;
  @Autowired Generations generations;
  @Autowired MongoDatabase database;

  @Test
  void it_is_void_where_another_replay_begins_before_it_is_done() {
    Job job = job();
    Document begun = next(job, new Document());
    String other = "other-" + Ids.next();
    replay.begin(other).block();
    StepVerifier.create(handler.next(job, begun))
        .verifyErrorSatisfies(it ->
            assertThat(it)
                .isInstanceOfSatisfying(
                    RuleBroken.class,
                    e -> assertThat(e.code()).isEqualTo("plan.replay-superseded")));
    assertThat(collectionsOf(job.id())).isEmpty();
    assertThat(generations.isBuilding(other).block()).isTrue();
    generations.giveUp(other).block();
  }

  @Test
  void at_once_it_is_to_be_asked_again_where_another_has_begun_meanwhile() {
    List<String> answers =
        Flux.range(0, 4)
            .flatMap(_ ->
                check
                    .run()
                    .map(it -> "equal: " + it.equal())
                    .onErrorResume(HttpRefusal.class, it -> Mono.just(it.status() + it.code())))
            .collectList()
            .block();
    assertThat(answers)
        .hasSize(4)
        .containsOnlyOnce("equal: true")
        .contains("503 SERVICE_UNAVAILABLEplan.replay-superseded");
  }

  @Test
  void cancelled_it_leaves_nothing_that_live_events_are_counted_in_as_well() {
    Job job = job();
    Document begun = next(job, new Document());
    assertThat(collectionsOf(job.id())).isNotEmpty();
    StepVerifier.create(handler.leftOff(job, begun)).verifyComplete();
    assertThat(collectionsOf(job.id())).isEmpty();
    assertThat(generations.isBuilding(job.id()).block()).isFalse();
  }

  @Test
  void its_last_chunk_done_twice_comes_to_the_same_result() {
    Job job = job();
    Document at = next(job, new Document());
    while (at.get("result") == null) {
      at = next(job, at);
    }
    Step once = Objects.requireNonNull(handler.next(job, at).block());
    assertThat(once).isInstanceOf(Step.Done.class).isEqualTo(handler.next(job, at).block());
    assertThat(collectionsOf(job.id())).isEmpty();
  }

  private Document next(Job job, Document checkpoint) {
    return ((Step.More) Objects.requireNonNull(handler.next(job, checkpoint).block())).checkpoint();
  }

  private List<String> collectionsOf(String generation) {
    return Objects.requireNonNull(
        Flux.from(database.listCollectionNames())
            .filter(it -> it.startsWith(Generation.PREFIX + generation + "-"))
            .collectList()
            .block());
  }

  private static Job job() {
    return new Job(
        Ids.next("org"),
        ReplayCheckJob.KIND,
        "operator",
        null,
        false,
        new Document(),
        Job.Status.RUNNING,
        new Progress(0, null),
        1,
        LiveParts.START,
        null,
        null,
        null,
        null,
        null,
        true);
  }
}
