package org.gonghui.e2e;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The 60 points of the year's plan with their live figures. */
final class Board {

  private static final String ACCOUNT = "officer-office";

  private final Api api;
  private final Telling telling;

  Board(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  /** The figures that a step is to move, as they are before it. */
  Moves watch(String... metrics) {
    return new Moves(this, telling, metrics);
  }

  /** A figure with its records, as they are now. */
  Figure figure(String metric) {
    Target target =
        points()
            .valueStream()
            .flatMap(it -> it.path("targets").valueStream())
            .filter(it -> it.path("metric").asString("").equals(metric))
            .findFirst()
            .map(Target::of)
            .orElseThrow(() -> new StoryFailed("the board shows no " + metric));
    String records = Objects.requireNonNull(target.records(), () -> metric + " has no records");
    return new Figure(
        target, api.all(ACCOUNT, records).stream().map(it -> Feed.of(target, it)).toList());
  }

  void print() {
    telling.chapter("挂图作战：60 项工作要点 The board");
    for (JsonNode point : points()) {
      telling.plain(
          "  %2d  %-10s %s"
              .formatted(
                  point.path("item").asInt(),
                  point.path("measuring").asString(),
                  point.path("title").asString()));
      for (JsonNode target : point.path("targets")) {
        telling.plain("          " + Target.of(target).line());
      }
    }
  }

  private JsonNode points() {
    JsonNode points =
        api.get(ACCOUNT, "/api/v1/work-plans/2023/board?unionId=u-longgang")
            .expect(200)
            .body()
            .path("points");
    Telling.check(points.size() == 60, "the board shows 60 points");
    return points;
  }
}
