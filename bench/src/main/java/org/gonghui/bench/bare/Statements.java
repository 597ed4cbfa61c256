package org.gonghui.bench.bare;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nearSphere;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Updates;
import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The statements that each operation comes down to, the same for the floor and the handlers. */
public final class Statements {

  /** The database in which the compared programs have their copies of the documents. */
  public static final String DATABASE = "gonghui_bench";

  public static final int PAGE = 20;
  public static final int NEAREST = 5;

  /** What a read leaves where it is. */
  public static final Bson READ = exclude("outbox", "history", "marks");

  public static final Bson NEWEST_FIRST = descending("_id");

  /** The jurisdiction of the officer who asks, as the platform applies it to lists. */
  public static final Bson VISIBLE =
      or(eq("ancestors", "u-longgang"), eq("people", "p-officer-organizing"));

  private Statements() {}

  public static Bson byId(String id) {
    return eq("_id", id);
  }

  public static Bson byVersion(String id, long version) {
    return and(eq("_id", id), eq("version", version));
  }

  /** Open stations with water, nearest first. */
  public static Bson near(double longitude, double latitude) {
    return and(
        eq("state.status", "OPEN"),
        eq("state.facilities", "WATER"),
        nearSphere("place", new Point(new Position(longitude, latitude)), null, null));
  }

  /** The change of a station that was read: its state whole, the version, a line of history. */
  public static Bson change(Document station) {
    long version = station.getLong("version") + 1;
    Date now = new Date();
    Document line =
        new Document("version", version)
            .append("step", "equipping")
            .append("actor", "p-bench")
            .append("at", now);
    return Updates.combine(
        Updates.set("version", version),
        Updates.set("unionId", station.get("unionId")),
        Updates.set("ancestors", station.get("ancestors")),
        Updates.set("people", station.get("people")),
        Updates.set("changedAt", now),
        Updates.set("state", station.get("state")),
        Updates.push("history", line));
  }
}
