package org.gonghui.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.gonghui.bench.bare.Statements;

/** Copies what the services have stored, with the indexes, for the programs compared with them. */
final class Copies {

  /** The floor's own: the client of the handlers knows their versions as it has left them. */
  static final String FLOOR_STATIONS = "floorStations";

  private final MongoClient client;
  private final MongoDatabase target;

  Copies(MongoClient client) {
    this.client = client;
    this.target = client.getDatabase(Statements.DATABASE);
  }

  void make() {
    target.drop();
    copy("gonghui_member", "members", "members");
    copy("gonghui_services", "stations", "stations");
    copy("gonghui_services", "stations", FLOOR_STATIONS);
    place("stations");
    place(FLOOR_STATIONS);
    MongoCollection<Document> members = target.getCollection("members");
    target
        .getCollection("pattern")
        .insertOne(Objects.requireNonNull(members.find().first(), "no member was stored"));
  }

  private void copy(String from, String name, String as) {
    MongoCollection<Document> source = client.getDatabase(from).getCollection(name);
    Document into = new Document("db", Statements.DATABASE).append("coll", as);
    source.aggregate(List.of(new Document("$out", into))).toCollection();
    indexes(source, target, as);
  }

  /** Gives a collection the indexes of another. */
  static void indexes(MongoCollection<Document> source, MongoDatabase target, String as) {
    target.runCommand(new Document("createIndexes", as).append("indexes", indexes(source)));
  }

  /** The indexes of a collection but that of the ids. */
  static List<Document> indexes(MongoCollection<Document> source) {
    List<Document> indexes = new ArrayList<>();
    for (Document it : source.listIndexes()) {
      if (!it.getString("name").equals("_id_")) {
        it.remove("ns");
        indexes.add(it);
      }
    }
    return indexes;
  }

  /** The database's own index of places, which the floor of the nearest stations uses. */
  private void place(String name) {
    MongoCollection<Document> stations = target.getCollection(name);
    for (Document it : stations.find()) {
      Document point = it.get("state", Document.class).get("point", Document.class);
      List<Object> pair = List.of(point.get("lng"), point.get("lat"));
      Document place = new Document("type", "Point").append("coordinates", pair);
      stations.updateOne(Statements.byId(it.getString("_id")), Updates.set("place", place));
    }
    stations.createIndex(new Document("place", "2dsphere"));
  }
}
