package org.gonghui.e2e;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param asked method and path, for messages
 * @param status HTTP status
 * @param etag version of what was answered
 * @param body the JSON; missing node where there is none
 */
record Reply(String asked, int status, @Nullable String etag, JsonNode body) {

  private static final int SHOWN = 300;

  /** This reply where it has one of these statuses; anything else ends the story. */
  Reply expect(int... statuses) {
    for (int it : statuses) {
      if (it == status) {
        return this;
      }
    }
    throw new StoryFailed(asked + " answered " + status + " " + shown());
  }

  /** Code and reason of a problem; of anything else the beginning. */
  private String shown() {
    String said = text("code") + " " + text("detail");
    String words = said.isBlank() ? body.toString() : said;
    return words.length() > SHOWN ? words.substring(0, SHOWN) + " …" : words;
  }

  /** What this refusal is called; an answer that is not this refusal ends the story. */
  String refused(int as, String code) {
    Telling.check(expect(as).text("code").equals(code), asked + " was not refused as " + code);
    return code;
  }

  String text(String field) {
    return body.path(field).asString("");
  }

  String id() {
    return text("id");
  }

  /** What a list answered. */
  JsonNode items() {
    return body.path("items");
  }
}
