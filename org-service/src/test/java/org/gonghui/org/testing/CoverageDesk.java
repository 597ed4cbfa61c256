package org.gonghui.org.testing;

import static org.gonghui.org.testing.Desk.json;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.platform.testing.TestTokens.Token;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Reads coverage as officers do. */
@TestComponent
public class CoverageDesk {

  public static final String PATH = "/api/v1/coverage";

  private final Desk desk;

  CoverageDesk(Desk desk) {
    this.desk = desk;
  }

  /** The enterprises of a size in the area of a union on a day. */
  public JsonNode group(Token token, String union, Object on, String size) {
    String path = PATH + "?union=" + union + "&on=" + on;
    return named(json(desk.get(token, path), 200).path("groups"), "size", size);
  }

  /** How many of them are covered in one way. */
  public static long kind(JsonNode group, String coverage) {
    return named(group.path("coverages"), "coverage", coverage).path("enterprises").asLong();
  }

  /** A rate as it is shown, for example {@code 82/96 85.4}. */
  public static String rate(JsonNode group, String rate) {
    return share(named(group.path("rates"), "rate", rate).path("share"));
  }

  /** A share as it is shown. */
  public static String share(JsonNode share) {
    return share.path("wanted").asLong()
        + "/"
        + share.path("of").asLong()
        + " "
        + share.path("percent").asString("none");
  }

  /** The one of them of this name. */
  public static JsonNode named(JsonNode all, String field, String name) {
    return all.valueStream()
        .filter(it -> it.path(field).asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Everything in a list, read in pages of this size. */
  public List<JsonNode> list(Token token, String path, int limit) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json(desk.get(token, path + "&limit=" + limit + cursor), 200);
      page.path("items").forEach(all::add);
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return all;
  }
}
