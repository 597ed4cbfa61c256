package org.gonghui.bench.floor;

import static java.util.Objects.requireNonNull;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.gonghui.bench.bare.NewMembers;
import org.gonghui.bench.bare.Statements;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each operation as the statements that it comes down to. */
final class Loops {

  private static final int DRAWN = 2000;

  private final MongoCollection<Document> members;
  private final MongoCollection<Document> stations;
  private final List<String> memberIds;
  private final List<String> stationIds;
  private final NewMembers newMembers;

  Loops(MongoDatabase database) {
    this.members = database.getCollection("members");
    this.stations = database.getCollection(Copies.FLOOR_STATIONS);
    this.memberIds = ids(members);
    this.stationIds = ids(stations);
    this.newMembers =
        new NewMembers(
            requireNonNull(Mono.from(database.getCollection("pattern").find().first()).block()));
  }

  private static List<String> ids(MongoCollection<Document> collection) {
    return requireNonNull(
        Flux.from(collection.find().projection(new Document("_id", 1)).limit(DRAWN))
            .map(it -> it.getString("_id"))
            .collectList()
            .block());
  }

  /** The operation of this name, for one of so many loops; false where it found nothing. */
  Mono<Boolean> loop(String name, int loop, int loops) {
    return switch (name) {
      case "get" -> Mono.defer(this::get);
      case "list" -> Mono.defer(this::list);
      case "create" -> Mono.defer(this::create);
      case "nearest" -> Mono.defer(this::nearest);
      case "update" -> updates(loop, loops);
      default -> throw new IllegalArgumentException("no operation " + name);
    };
  }

  private Mono<Boolean> get() {
    String id = memberIds.get(ThreadLocalRandom.current().nextInt(memberIds.size()));
    return Mono.from(members.find(Statements.byId(id)).projection(Statements.READ).first())
        .map(it -> true)
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> list() {
    return Flux.from(
            members
                .find(Statements.VISIBLE)
                .projection(Statements.READ)
                .sort(Statements.NEWEST_FIRST)
                .limit(Statements.PAGE + 1))
        .collectList()
        .map(it -> it.size() > Statements.PAGE);
  }

  private Mono<Boolean> create() {
    return Mono.from(members.insertOne(newMembers.next())).map(it -> true);
  }

  private Mono<Boolean> nearest() {
    ThreadLocalRandom lot = ThreadLocalRandom.current();
    double longitude = 114.03 + lot.nextDouble() * 0.35;
    double latitude = 22.58 + lot.nextDouble() * 0.22;
    return Flux.from(
            stations
                .find(Statements.near(longitude, latitude))
                .projection(Statements.READ)
                .limit(Statements.NEAREST))
        .collectList()
        .map(it -> it.size() == Statements.NEAREST);
  }

  /** Stations of this loop alone, so that no condition fails. */
  private Mono<Boolean> updates(int loop, int loops) {
    SplittableRandom lot = new SplittableRandom(loop);
    int own = stationIds.size() / loops;
    return Mono.defer(() -> update(stationIds.get(lot.nextInt(own) * loops + loop)));
  }

  /** Reads and writes, since a version is checked and a state decided upon before it is stored. */
  private Mono<Boolean> update(String id) {
    return Mono.from(stations.find(Statements.byId(id)).projection(Statements.READ).first())
        .flatMap(it ->
            Mono.from(
                stations.updateOne(
                    Statements.byVersion(id, it.getLong("version")), Statements.change(it))))
        .map(it -> it.getMatchedCount() == 1)
        .defaultIfEmpty(false);
  }
}
