package org.gonghui.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was caught on its way to phones.
 *
 * @param address of the catcher of short messages
 */
record Catcher(String address) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The short messages to a phone, the newest first. */
  List<String> to(String phone) {
    try {
      String body = Http.send(Http.to(address + "/messages").GET().build()).body();
      List<String> texts = new ArrayList<>();
      for (JsonNode it : JSON.readTree(body).path("items")) {
        if (it.path("phone").asString().equals(phone)) {
          texts.add(it.path("text").asString());
        }
      }
      return texts;
    } catch (IOException e) {
      throw new StoryFailed("the catcher does not answer", e);
    }
  }
}
