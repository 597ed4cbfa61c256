package org.gonghui.e2e;

import java.util.LinkedHashMap;
import java.util.Map;
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

  /** The live figures by metric. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (JsonNode point : points()) {
      for (JsonNode target : point.path("targets")) {
        JsonNode value = target.path("value");
        if (value.isNumber()) {
          figures.put(target.path("metric").asString(), value.asDouble());
        }
      }
    }
    return figures;
  }

  /** Waits until a figure has moved as it should. */
  void awaitMore(String metric, double than) {
    telling.eventually(
        metric + " above " + than,
        () -> api.get(ACCOUNT, "/api/v1/work-plans/2023/board?unionId=u-longgang").expect(200),
        it -> figures().getOrDefault(metric, 0.0) > than);
    telling.say("board: %s is now %s", metric, figures().getOrDefault(metric, 0.0));
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
