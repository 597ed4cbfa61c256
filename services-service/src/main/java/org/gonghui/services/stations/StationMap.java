package org.gonghui.services.stations;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.platform.store.Stored;

/**
 * Where the open stations are, in memory: a grid of squares about a kilometre wide. The search goes
 * out ring by ring and ends when no square further out can hold a nearer station.
 */
final class StationMap {

  /** Width of a square in degrees of latitude. */
  private static final double SQUARE = 0.01;

  /** About the metres of a degree of latitude, a little less so that no ring is left out. */
  private static final double METRES_OF_DEGREE = 110_500;

  private static final int FURTHEST_RING = 60;

  private final Map<String, Stored<Station>> byId = new ConcurrentHashMap<>();
  private final Map<Long, Map<String, Station>> squares = new ConcurrentHashMap<>();

  /** A station and how far it is. */
  record Hit(Station station, double metres) {}

  /** Takes a station as it is now; an older version than the known one changes nothing. */
  void put(Stored<Station> stored) {
    Station station = stored.state();
    byId.compute(
        station.id(),
        (id, known) -> {
          if (known != null && known.version() >= stored.version()) {
            return known;
          }
          if (known != null) {
            squareOf(known.state().point()).remove(id);
          }
          if (station.status() == StationStatus.OPEN) {
            squareOf(station.point()).put(id, station);
          }
          return stored;
        });
  }

  /** The nearest stations that offer all of this and are open then, nearest first. */
  List<Hit> nearest(GeoPoint from, Set<Facility> offering, ZonedDateTime moment, int limit) {
    PriorityQueue<Hit> best =
        new PriorityQueue<>(Comparator.comparingDouble(Hit::metres).reversed());
    double narrow = Math.cos(Math.toRadians(from.lat()));
    for (int ring = 0; ring <= FURTHEST_RING; ring++) {
      double ringStarts = (ring - 1) * SQUARE * METRES_OF_DEGREE * narrow;
      if (best.size() == limit && best.element().metres() <= ringStarts) {
        break;
      }
      for (Collection<Station> square : ring(from, ring)) {
        for (Station it : square) {
          if (it.facilities().containsAll(offering) && it.openAt(moment)) {
            keep(best, new Hit(it, from.metresTo(it.point())), limit);
          }
        }
      }
    }
    List<Hit> hits = new ArrayList<>(best);
    hits.sort(Comparator.comparingDouble(Hit::metres));
    return hits;
  }

  private static void keep(PriorityQueue<Hit> best, Hit hit, int limit) {
    best.add(hit);
    if (best.size() > limit) {
      best.remove();
    }
  }

  private List<Collection<Station>> ring(GeoPoint from, int ring) {
    int x = square(from.lng());
    int y = square(from.lat());
    List<Collection<Station>> found = new ArrayList<>(8 * ring + 1);
    for (int dx = -ring; dx <= ring; dx++) {
      int step = Math.abs(dx) == ring ? 1 : 2 * ring;
      for (int dy = -ring; dy <= ring; dy += Math.max(1, step)) {
        Map<String, Station> square = squares.get(key(x + dx, y + dy));
        if (square != null && !square.isEmpty()) {
          found.add(square.values());
        }
      }
    }
    return found;
  }

  private Map<String, Station> squareOf(GeoPoint point) {
    return squares.computeIfAbsent(
        key(square(point.lng()), square(point.lat())), it -> new ConcurrentHashMap<>());
  }

  private static int square(double degrees) {
    return (int) Math.floor(degrees / SQUARE);
  }

  private static long key(int x, int y) {
    return ((long) x << 32) | (y & 0xffffffffL);
  }
}
