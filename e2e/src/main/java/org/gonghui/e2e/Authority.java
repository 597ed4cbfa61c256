package org.gonghui.e2e;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator of the public identity authority, whose moods a story can set. */
final class Authority {

  private final String address;
  private final JsonMapper json = new JsonMapper();

  Authority(String address) {
    this.address = address;
  }

  /** Takes it away, or brings it back. */
  void down(boolean down) {
    mood(Map.of("down", down));
  }

  void mood(Map<String, ?> moods) {
    send(
        Http.to(address + "/moods")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(moods)))
            .build());
  }

  /** What it was asked and answered since its start. */
  JsonNode statistics() {
    return json.readTree(send(Http.to(address + "/statistics").GET().build()));
  }

  private static String send(HttpRequest request) {
    try {
      HttpResponse<String> answer = Http.send(request);
      if (answer.statusCode() / 100 != 2) {
        throw new StoryFailed("the simulator answered " + answer.statusCode() + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new StoryFailed("the simulator does not answer", e);
    }
  }
}
