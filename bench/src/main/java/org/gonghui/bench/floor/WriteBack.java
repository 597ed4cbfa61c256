package org.gonghui.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.bench.bare.BareWebFlux;
import org.gonghui.bench.bare.Statements;

/**
 * Reads the sealed fields of copies of members and writes as much back, a batch at a time in the
 * order of ids, without any encryption: no rotation of keys can be faster. Prints how many
 * documents a second.
 */
public final class WriteBack {

  private static final int AT_ONCE = 500;
  private static final String PERSONAL = "state.personal.";
  private static final List<String> FIELDS = List.of("name", "identityNumber", "phone");

  private WriteBack() {}

  /** Takes how many documents to copy and write back. */
  public static void main(String[] arguments) {
    try (MongoClient client = MongoClients.create(BareWebFlux.settings())) {
      MongoDatabase target = client.getDatabase(Statements.DATABASE);
      MongoCollection<Document> source =
          client.getDatabase("gonghui_member").getCollection("members");
      target.getCollection("members").drop();
      copy(source, target, Integer.parseInt(arguments[0]));
      IO.println(run(target.getCollection("members")));
    }
  }

  private static void copy(MongoCollection<Document> source, MongoDatabase target, int many) {
    Document into = new Document("db", Statements.DATABASE).append("coll", "members");
    Document some = new Document("$limit", many);
    source.aggregate(List.of(some, new Document("$out", into))).toCollection();
    Copies.indexes(source, target, "members");
  }

  private static double run(MongoCollection<Document> members) {
    long begun = System.nanoTime();
    long done = 0;
    String after = "";
    while (true) {
      List<Document> batch =
          members
              .find(Filters.gt("_id", after))
              .projection(Projections.include(FIELDS.stream().map(PERSONAL::concat).toList()))
              .sort(Sorts.ascending("_id"))
              .limit(AT_ONCE)
              .into(new ArrayList<>());
      if (batch.isEmpty()) {
        return done * 1e9 / (System.nanoTime() - begun);
      }
      members.bulkWrite(
          batch.stream().map(WriteBack::back).toList(), new BulkWriteOptions().ordered(false));
      done += batch.size();
      after = batch.getLast().getString("_id");
    }
  }

  /** Other texts of the same length, since writing the same ones is no work. */
  private static UpdateOneModel<Document> back(Document it) {
    Document personal = it.get("state", Document.class).get("personal", Document.class);
    List<Bson> unchanged = new ArrayList<>();
    List<Bson> changes = new ArrayList<>();
    unchanged.add(Filters.eq("_id", it.getString("_id")));
    for (String field : FIELDS) {
      String value = personal.get(field, Document.class).getString("value");
      String path = PERSONAL + field + ".value";
      unchanged.add(Filters.eq(path, value));
      changes.add(Updates.set(path, new StringBuilder(value).reverse().toString()));
    }
    return new UpdateOneModel<>(Filters.and(unchanged), Updates.combine(changes));
  }
}
