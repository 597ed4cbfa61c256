package org.gonghui.org.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.operator;
import static org.gonghui.org.testing.Desk.organizing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Reads the figures of the plan as officers do. */
@TestComponent
public class Board {

  public static final String RATE = "establishment_rate_100plus";
  public static final String JOINED = "new_form_members_joined";

  private static final String PLAN = "/api/v1/work-plans/2023";

  private final Desk desk;

  Board(Desk desk) {
    this.desk = desk;
  }

  /** A number as of a day; of the rate how many it is of. */
  public long figure(String unionId, String metric, String on) {
    String path = PLAN + "/board?unionId=" + unionId + "&on=" + on;
    JsonNode target =
        json(desk.get(organizing(), path), 200)
            .path("points")
            .valueStream()
            .flatMap(it -> it.path("targets").valueStream())
            .filter(it -> it.path("metric").asString().equals(metric))
            .findFirst()
            .orElseThrow();
    return target.path(metric.equals(RATE) ? "denominator" : "value").asLong(0);
  }

  /** Waits until the figure is this one. */
  public void await(String unionId, String metric, String on, long value) {
    Awaitility.await(unionId + " " + metric)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> figure(unionId, metric, on) == value);
  }

  /** How many records the number of those who joined opens to. */
  public int records(String unionId, String on) {
    String path = PLAN + "/metrics/" + JOINED + "/records?unionId=" + unionId + "&on=" + on;
    return json(desk.get(organizing(), path), 200).path("items").size();
  }

  /**
   * Waits until all live figures equal a replay from the beginning of the topics. Who is told that
   * live counting has not caught up asks again.
   */
  public void awaitReplayEqual() {
    Awaitility.await("live figures equal their replay")
        .until(() -> {
          ResponseSpec answer = desk.get(operator(), "/operations/plan/replay-check");
          answer.expectStatus().value(it -> assertThat(it).isIn(200, 503));
          JsonNode told = answer.expectBody(JsonNode.class).returnResult().getResponseBody();
          assertThat(told).isNotNull();
          assertThat(told.path("code").asString()).isIn("", "plan.replay-lagging");
          return told.path("equal").asBoolean();
        });
  }
}
