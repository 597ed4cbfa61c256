package org.gonghui.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.gonghui.bench.bare.BareWebFlux;
import org.gonghui.bench.bare.Statements;

/**
 * Writes the documents of a collection once more, into an empty one with the same indexes, a
 * thousand at a time, what is sealed in them sealed anew: no import can be faster. Prints the
 * seconds that sealing and writing took, and by how many megabytes its resident memory grew.
 */
public final class BulkWrite {

  private static final int AT_ONCE = 1000;
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

  private BulkWrite() {}

  /** Takes the names of the database and of the collection. */
  public static void main(String[] arguments) throws IOException {
    try (MongoClient client = MongoClients.create(BareWebFlux.settings())) {
      MongoDatabase target = client.getDatabase(Statements.DATABASE);
      String name = arguments[1];
      MongoDatabase source = client.getDatabase(arguments[0]);
      target.getCollection(name).drop();
      Copies.indexes(source.getCollection(name), target, name);
      long idle = resident("VmRSS");
      Duration taken = write(source, target.getCollection(name, Document.class), name);
      IO.println(taken.toMillis() / 1e3 + " " + (resident("VmHWM") - idle) / 1024);
    }
  }

  /** A figure of {@code /proc/self/status}, in kilobytes. */
  private static long resident(String figure) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(it -> it.startsWith(figure + ":"))
          .map(it -> it.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElseThrow();
    }
  }

  private static Duration write(
      MongoDatabase source, MongoCollection<Document> target, String name) {
    Sealing sealing = new Sealing();
    Duration taken = Duration.ZERO;
    List<Document> some = new ArrayList<>(AT_ONCE);
    try (var all = source.getCollection(name, Document.class).find().iterator()) {
      while (all.hasNext()) {
        some.add(all.next());
        if (some.size() == AT_ONCE || !all.hasNext()) {
          long begun = System.nanoTime();
          some.forEach(sealing::anew);
          target.insertMany(some, ANY_ORDER);
          taken = taken.plusNanos(System.nanoTime() - begun);
          some.clear();
        }
      }
    }
    return taken;
  }
}
