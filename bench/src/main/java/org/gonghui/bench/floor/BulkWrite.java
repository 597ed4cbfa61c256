package org.gonghui.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.gonghui.bench.bare.BareWebFlux;
import org.gonghui.bench.bare.Statements;

/**
 * Writes the documents of a collection of org-service once more, into an empty one with the same
 * indexes, a thousand at a time: no import can be faster. Prints the seconds that the writes took.
 */
public final class BulkWrite {

  private static final int AT_ONCE = 1000;
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

  private BulkWrite() {}

  /** Takes the name of the collection. */
  public static void main(String[] arguments) {
    try (MongoClient client = MongoClients.create(BareWebFlux.settings())) {
      MongoDatabase target = client.getDatabase(Statements.DATABASE);
      String name = arguments[0];
      MongoDatabase source = client.getDatabase("gonghui_org");
      target.getCollection(name).drop();
      Copies.indexes(source.getCollection(name), target, name);
      Duration taken = write(source, target.getCollection(name, RawBsonDocument.class), name);
      IO.println(taken.toMillis() / 1e3);
    }
  }

  private static Duration write(
      MongoDatabase source, MongoCollection<RawBsonDocument> target, String name) {
    Duration taken = Duration.ZERO;
    List<RawBsonDocument> some = new ArrayList<>(AT_ONCE);
    try (var all = source.getCollection(name, RawBsonDocument.class).find().iterator()) {
      while (all.hasNext()) {
        some.add(all.next());
        if (some.size() == AT_ONCE || !all.hasNext()) {
          long begun = System.nanoTime();
          target.insertMany(some, ANY_ORDER);
          taken = taken.plusNanos(System.nanoTime() - begun);
          some.clear();
        }
      }
    }
    return taken;
  }
}
