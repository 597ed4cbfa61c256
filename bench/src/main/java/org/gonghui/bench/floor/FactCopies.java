package org.gonghui.bench.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.bench.bare.BareWebFlux;

/**
 * Enters members as org-service counts those whose names were verified: a fact for each, and the
 * sums by day for the union and the district above it. A million by events would take hours.
 */
public final class FactCopies {

  private static final String METRIC = "members_verified";
  private static final String DISTRICT = "u-longgang";
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 1000;
  private static final int AT_ONCE = 5000;

  private final MongoDatabase database;
  private final String generation;
  private final Map<String, Map<LocalDate, Long>> sums = new HashMap<>();

  private FactCopies(MongoDatabase database) {
    this.database = database;
    Document counting =
        Objects.requireNonNull(
            database.getCollection("counting").find(Filters.eq("_id", "current")).first());
    this.generation = "counting-" + counting.getString("active");
  }

  /** Takes how many to enter and the unions to enter them for in turn. */
  public static void main(String[] arguments) {
    try (MongoClient client = MongoClients.create(BareWebFlux.settings())) {
      FactCopies copies = new FactCopies(client.getDatabase("gonghui_org"));
      List<String> unions = List.of(arguments).subList(1, arguments.length);
      copies.make(Integer.parseInt(arguments[0]), unions);
    }
  }

  private void make(int number, List<String> unions) {
    MongoCollection<Document> facts = database.getCollection(generation + "-facts");
    List<Document> some = new ArrayList<>(AT_ONCE);
    for (int i = 0; i < number; i++) {
      some.add(fact(i, unions.get(i % unions.size()), FIRST.plusDays(i % DAYS)));
      if (some.size() == AT_ONCE || i == number - 1) {
        facts.insertMany(some, new InsertManyOptions().ordered(false));
        some.clear();
      }
    }
    sums.forEach(this::add);
  }

  private Document fact(int number, String union, LocalDate day) {
    for (String it : List.of(union, DISTRICT)) {
      sums.computeIfAbsent(it, _ -> new HashMap<>()).merge(day, 1L, Long::sum);
    }
    return new Document("_id", METRIC + ":bench%08d".formatted(number))
        .append("metric", "MEMBERS_VERIFIED")
        .append("recordId", "m-bench%08d".formatted(number))
        .append("unionId", union)
        .append("ancestors", List.of(union, DISTRICT))
        .append("from", day)
        .append("fulfils", true);
  }

  private void add(String union, Map<LocalDate, Long> days) {
    List<UpdateOneModel<Document>> updates = new ArrayList<>();
    days.forEach((day, by) -> updates.add(update(union, day, by)));
    database.getCollection(generation + "-tallies").bulkWrite(updates);
  }

  private static UpdateOneModel<Document> update(String union, LocalDate day, long by) {
    Bson added =
        Updates.combine(
            Updates.setOnInsert("part", METRIC),
            Updates.setOnInsert("unionId", union),
            Updates.setOnInsert("year", day.getYear()),
            Updates.inc("total", by),
            Updates.inc("days." + day.getDayOfYear(), by));
    return new UpdateOneModel<>(
        Filters.eq("_id", METRIC + "|" + union + "|" + day.getYear()),
        added,
        new UpdateOptions().upsert(true));
  }
}
