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
  private static final int COUNTED_AT_ONCE = 8;
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
          .map(total -> more(Round.first(followers().getFirst().name()), total));
    }
    long total = Objects.requireNonNullElse(job.progress().total(), 0L);
    return stretch(followers(), unionId, Round.read(checkpoint), total);
  }

  /** The next documents, of the next followers where these have none. */
  private Mono<Step> stretch(
      List<PathFollower> followers, String unionId, Round round, long total) {
    int at = indexOf(followers, round.at());
    return followers
        .get(at)
        .next(unionId, round.after())
        .flatMap(it -> {
          Round past = round.past(it);
          if (it.last() != null) {
            return Mono.just(more(past, total));
          }
          if (at + 1 == followers.size()) {
            return ended(followers, past, total);
          }
          Round next = past.turn(followers.get(at + 1).name());
          return it.seen() == 0
              ? stretch(followers, unionId, next, total)
              : Mono.just(more(next, total));
        });
  }

  /** All had their turn: the next round, or the end. */
  private static Mono<Step> ended(List<PathFollower> followers, Round round, long total) {
    boolean settled = round.number() > 1 && round.corrected() == 0;
    return settled || round.number() == MOST_ROUNDS
        ? Mono.just(Step.done(round.finished()))
        : Mono.delay(SETTLING).map(it -> more(round.again(followers.getFirst().name()), total));
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
    return Flux.fromIterable(followers())
        .flatMap(it -> it.count(unionId), COUNTED_AT_ONCE)
        .reduce(0L, Long::sum);
  }

  private static Step more(Round round, long total) {
    return Step.more(round.write(), round.progress(total));
  }

  private static int indexOf(List<PathFollower> followers, String name) {
    return followers.stream().map(PathFollower::name).toList().indexOf(name);
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
