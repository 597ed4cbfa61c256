package org.gonghui.org.testing;

import org.awaitility.Awaitility;
import org.gonghui.platform.testing.TestTokens.Token;
import tools.jackson.databind.JsonNode;

/** What stands on the to-do list as overdue, in the eyes of one person. */
public record Overdue(Desk desk, Token token) {

  /** Waits until this record is on the list. */
  public void awaitListed(String record) {
    Awaitility.await(record + " is overdue").until(() -> lists(record));
  }

  /** Waits until this record is not on the list any more. */
  public void awaitGone(String record) {
    Awaitility.await(record + " is not overdue").until(() -> !lists(record));
  }

  private boolean lists(String record) {
    String cursor = "";
    do {
      JsonNode page =
          Desk.json(desk.get(token, "/api/v1/to-dos?overdue=true&limit=100" + cursor), 200);
      if (page.path("items").findValuesAsString("recordId").contains(record)) {
        return true;
      }
      String next = page.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return false;
  }
}
