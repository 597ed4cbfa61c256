package org.gonghui.bench.floor;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.bench.Orders;
import org.gonghui.bench.Tally;
import org.gonghui.bench.bare.BareWebFlux;
import org.gonghui.bench.bare.Statements;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations in a loop on the driver, as many at a time as there are connections. Obeys {@code
 * copy}, which makes the documents for all compared programs, and {@code run OPERATION CONNECTIONS
 * MILLIS}.
 */
public final class Floor {

  private final Map<Integer, Loops> ready = new HashMap<>();

  private Floor() {}

  /** Takes its orders from the standard input; BENCH_MONGODB names the database server. */
  public static void main(String[] arguments) throws Exception {
    Floor floor = new Floor();
    Orders.obey(words -> words[0].equals("copy") ? copy() : floor.run(words));
  }

  private static String copy() {
    try (MongoClient client = com.mongodb.client.MongoClients.create(BareWebFlux.settings())) {
      new Copies(client).make();
    }
    return "copied";
  }

  private String run(String[] words) {
    int connections = Integer.parseInt(words[2]);
    Duration time = Duration.ofMillis(Long.parseLong(words[3]));
    Loops loops = ready.computeIfAbsent(connections, Floor::connect);
    long end = System.nanoTime() + time.toNanos();
    List<Mono<Tally>> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      all.add(repeat(loops.loop(words[1], i, connections), end));
    }
    Tally sum = new Tally();
    Flux.merge(Flux.fromIterable(all), connections).doOnNext(sum::add).blockLast();
    return sum.told();
  }

  private static Loops connect(int connections) {
    MongoClientSettings settings =
        MongoClientSettings.builder(BareWebFlux.settings())
            .applyToConnectionPoolSettings(it -> it.maxSize(connections).minSize(connections))
            .build();
    return new Loops(MongoClients.create(settings).getDatabase(Statements.DATABASE));
  }

  private static Mono<Tally> repeat(Mono<Boolean> operation, long end) {
    Tally tally = new Tally();
    long[] begun = {0};
    return operation
        .doOnSubscribe(it -> begun[0] = System.nanoTime())
        .doOnNext(it -> tally.add(System.nanoTime() - begun[0], !it))
        .repeat(() -> System.nanoTime() < end)
        .then(Mono.just(tally));
  }
}
