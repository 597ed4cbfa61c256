package org.gonghui.platform.moves;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.store.AggregateStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets everything stored at and below a union follow to where the directory has it now. It goes
 * through all of it at least twice: what another instance wrote by its older copy of the directory
 * while the first round went past is found by the next.
 */
@Component
final class PathJob implements JobHandler {

  static final String KIND = "union-paths";
  private static final int MOST_ROUNDS = 6;
  private static final Duration SETTLING = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AggregateStore store;
  private final MongoDatabase database;
  private final UnionDirectory directory;
  private final ObjectProvider<PathFollower> own;

  PathJob(
      AggregateStore store,
      MongoDatabase database,
      UnionDirectory directory,
      ObjectProvider<PathFollower> own) {
    this.store = store;
    this.database = database;
    this.directory = directory;
    this.own = own;
  }

  static Document input(String unionId, long version) {
    return new Document("unionId", unionId).append("version", version);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    String unionId = job.input().getString("unionId");
    if (checkpoint.isEmpty()) {
      return known(unionId, job.input().getLong("version"))
          .then(total(unionId))
          .map(total -> more(Round.first(first()), total));
    }
    Round round = Round.read(checkpoint);
    PathFollower follower = follower(round.at());
    long total = Objects.requireNonNullElse(job.progress().total(), 0L);
    return follower
        .next(unionId, round.after())
        .flatMap(it ->
            it.last() == null
                ? turn(round.past(it), total)
                : Mono.just(more(round.past(it), total)));
  }

  /** The next follower, or the next round, or the end. */
  private Mono<Step> turn(Round round, long total) {
    List<String> names = followers().stream().map(PathFollower::name).toList();
    int next = names.indexOf(round.at()) + 1;
    if (next < names.size()) {
      return Mono.just(more(round.turn(names.get(next)), total));
    }
    boolean settled = round.number() > 1 && round.corrected() == 0;
    return settled || round.number() == MOST_ROUNDS
        ? Mono.just(Step.done(round.finished()))
        : Mono.delay(SETTLING).map(it -> more(round.again(first()), total));
  }

  /** The copy of the directory in this instance must have heard of the change. */
  private Mono<Void> known(String unionId, long version) {
    return Mono.fromCallable(() -> directory.versionOf(unionId) >= version)
        .filter(Boolean::booleanValue)
        .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
        .timeout(PATIENCE)
        .then();
  }

  private Mono<Long> total(String unionId) {
    return Flux.fromIterable(followers()).concatMap(it -> it.count(unionId)).reduce(0L, Long::sum);
  }

  private static Step more(Round round, long total) {
    return Step.more(round.write(), round.progress(total));
  }

  private String first() {
    return followers().getFirst().name();
  }

  private PathFollower follower(String name) {
    return followers().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private List<PathFollower> followers() {
    Stream<String> stored =
        Stream.concat(store.all().stream().map(it -> it.collection()), Stream.of("jobs"));
    return Stream.concat(stored.map(this::stored), own.stream())
        .sorted(Comparator.comparing(PathFollower::name))
        .toList();
  }

  private PathFollower stored(String collection) {
    return new StoredPaths(collection, database.getCollection(collection), directory);
  }
}
